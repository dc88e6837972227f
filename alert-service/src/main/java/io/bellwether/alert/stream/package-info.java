/**
 * Moves and deliveries as readers follow them: in pages, and live by server-sent events.
 *
 * <p>Start at {@link io.bellwether.alert.stream.MoveResource} and {@link io.bellwether.alert.stream.LiveResource};
 * {@link io.bellwether.alert.stream.Timeline} reads the pages, {@link io.bellwether.alert.stream.ChangeLog} what changed since.
 * May use {@code move}, {@code alert}, {@code delivery}, {@code loop} and {@code metrics}.
 */
package io.bellwether.alert.stream;
