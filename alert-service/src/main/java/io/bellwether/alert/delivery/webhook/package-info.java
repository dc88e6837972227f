/**
 * Deliveries by webhook, as Standard Webhooks has them.
 *
 * <p>Start at {@link io.bellwether.alert.delivery.webhook.WebhookChannel}; what an answer means is in
 * {@link io.bellwether.alert.delivery.webhook.WebhookAnswer}. May use {@code delivery} and the egress guard.
 */
package io.bellwether.alert.delivery.webhook;
