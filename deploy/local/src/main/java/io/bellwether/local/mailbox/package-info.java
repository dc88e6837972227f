/**
 * The local mailbox: a real SMTP server that takes every message for anybody, keeps it and shows it.
 *
 * <p>Start at {@link io.bellwether.local.mailbox.LocalMailbox}, then {@link io.bellwether.local.mailbox.Mail}. Uses {@code journal},
 * {@code page} and {@code port}.
 */
package io.bellwether.local.mailbox;
