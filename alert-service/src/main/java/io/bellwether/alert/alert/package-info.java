/**
 * Alerts: one watch met one transition of one move, never twice.
 *
 * <p>Start at {@link io.bellwether.alert.alert.Alerts}, which decides in the transaction of the move;
 * {@link io.bellwether.alert.alert.AlertDecision} is the pure rule, {@link io.bellwether.alert.alert.AlertOutbox} brings what
 * was decided to its topic. May use {@code move}, {@code watch}, {@code loop} and {@code metrics}.
 */
package io.bellwether.alert.alert;
