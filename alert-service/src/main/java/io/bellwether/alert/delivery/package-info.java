/**
 * Deliveries: one alert on its way through one channel, with every attempt on record.
 *
 * <p>Start at {@link io.bellwether.alert.delivery.Deliveries}, which queues them in the transaction of the alert, and
 * {@link io.bellwether.alert.delivery.Dispatcher}, which claims and sends; {@link io.bellwether.alert.delivery.RetrySchedule}
 * and {@link io.bellwether.alert.delivery.AttemptVerdict} are the pure rules of what comes after a failure. Each channel is a
 * {@link io.bellwether.alert.delivery.DeliveryChannel} in a package of its own below. May use {@code watch}, {@code alert},
 * {@code loop} and {@code metrics}.
 */
package io.bellwether.alert.delivery;
