/**
 * Moves as they come from their topic and as subscribers read them.
 *
 * <p>Start at {@link io.bellwether.alert.move.MoveTopic}, which reads records, {@link io.bellwether.alert.move.MoveStep}, the
 * rule that says which revisions are worth telling, and {@link io.bellwether.alert.move.MoveStore}, which keeps the latest
 * revision and the history. May use {@code metrics}.
 */
package io.bellwether.alert.move;
