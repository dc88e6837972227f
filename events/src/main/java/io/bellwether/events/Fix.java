package io.bellwether.events;

import java.util.List;

/**
 * What an operator says a move is. Null is left as the articles have it.
 *
 * @param person the name
 * @param from   the employers left; empty for none
 * @param to     the organisations gone to; empty for none
 * @param role   the post; empty for none
 * @param kind   what sort of move
 * @param status where it stands
 */
public record Fix(
        String person, List<Organization> from, List<Organization> to, String role, Kind kind, Status status) {

    public Fix {
        from = from == null ? null : List.copyOf(from);
        to = to == null ? null : List.copyOf(to);
    }
}
