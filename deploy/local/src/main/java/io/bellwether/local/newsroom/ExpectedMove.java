package io.bellwether.local.newsroom;

import io.bellwether.events.Kind;
import io.bellwether.events.Status;
import io.bellwether.events.Transition;
import java.util.List;

/**
 * One move as it must stand when the timeline is over and every story about it has been merged.
 *
 * @param person      canonical name
 * @param from        canonical names of the organisations left
 * @param to          canonical names of the organisations gone to
 * @param kind        what sort of move
 * @param status      where it ends
 * @param transitions the steps that subscribers are told of, in order; empty for history, which alerts no one
 * @param backfill    told only by stories older than the timeline
 */
public record ExpectedMove(
        String person,
        List<String> from,
        List<String> to,
        Kind kind,
        Status status,
        List<Transition> transitions,
        boolean backfill) {

    public ExpectedMove {
        from = from == null ? List.of() : List.copyOf(from);
        to = to == null ? List.of() : List.copyOf(to);
        transitions = transitions == null ? List.of() : List.copyOf(transitions);
    }
}
