/**
 * What becomes of events that several outlets tell: one move each, and none that holds two.
 *
 * <p>Start at {@link io.bellwether.evaluation.event.Events}. Uses {@code item}, {@code reading} and {@code score}, and the topology of
 * classify-service.
 */
package io.bellwether.evaluation.event;
