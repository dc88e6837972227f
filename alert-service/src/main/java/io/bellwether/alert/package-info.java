/**
 * The service that tells people: {@code bellwether.moves.v1} in, alerts and deliveries out.
 *
 * <p>Start at {@link io.bellwether.alert.AlertPipeline}, which reads as the table of contents. The features, in the order of
 * the flow: {@code move}, {@code watch}, {@code alert}, {@code delivery}, {@code stream}; each uses only those before it,
 * {@code loop} and {@code metrics}.
 */
package io.bellwether.alert;
