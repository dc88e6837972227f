package io.bellwether.local.newsroom;

import io.bellwether.events.Kind;
import io.bellwether.events.Status;
import java.util.List;

/**
 * One move as the author of a story meant it: the gold that readings are compared with.
 *
 * @param person canonical name; its slug is the person's id
 * @param from   canonical names of the organisations left, as far as this story tells
 * @param to     canonical names of the organisations gone to, as far as this story tells
 * @param role   the post, in the story's words; null where it gives none
 * @param kind   what sort of move
 * @param status how sure this story is
 */
public record Meaning(String person, List<String> from, List<String> to, String role, Kind kind, Status status) {

    public Meaning {
        from = from == null ? List.of() : List.copyOf(from);
        to = to == null ? List.of() : List.copyOf(to);
    }
}
