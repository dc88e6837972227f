/**
 * Small web servers on loopback, for the mailbox and the webhook receiver.
 *
 * <p>Start at {@link io.bellwether.local.page.LocalServer}; what it hands over is a {@link io.bellwether.local.page.Request}, what
 * comes back an {@link io.bellwether.local.page.Answer}. Uses {@code events} for its JSON, and {@code port}.
 */
package io.bellwether.local.page;
