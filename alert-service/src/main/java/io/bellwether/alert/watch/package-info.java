/**
 * What subscribers want to hear of.
 *
 * <p>Start at {@link io.bellwether.alert.watch.Watch} and {@link io.bellwether.alert.watch.WatchMatcher}, the pure decision
 * whether a move is for a watch and why; {@link io.bellwether.alert.watch.WatchStore} finds the few watches worth asking;
 * {@link io.bellwether.alert.watch.WatchResource} is the API. May use {@code move}, {@code metrics} and the egress guard.
 */
package io.bellwether.alert.watch;
