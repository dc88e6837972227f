/**
 * A receiver of webhooks, such as a subscriber would run: verifies the signature, takes each delivery once, keeps and shows what
 * it got.
 *
 * <p>Start at {@link io.bellwether.local.receiver.WebhookReceiver}. Uses {@code journal} and {@code page}.
 */
package io.bellwether.local.receiver;
