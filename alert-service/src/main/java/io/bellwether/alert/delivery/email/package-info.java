/**
 * Deliveries by e-mail.
 *
 * <p>Start at {@link io.bellwether.alert.delivery.email.EmailChannel}; {@link io.bellwether.alert.delivery.email.Headline} and
 * {@link io.bellwether.alert.delivery.email.Letter} put an alert into words, the templates in {@code templates/email} into
 * shape. May use {@code delivery}.
 */
package io.bellwether.alert.delivery.email;
