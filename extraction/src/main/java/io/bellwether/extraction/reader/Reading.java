package io.bellwether.extraction.reader;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the model reads in one window of an article.
 *
 * @param move   the logit of "a move is told here"
 * @param movers every naming of a mover, in order
 * @param slots  organisations and posts, in order
 * @param end    offset in the text past the last word that had room; the text's length, or the window's end, when all had
 */
public record Reading(double move, List<Mover> movers, List<Slot> slots, int end) {

    public Reading {
        movers = List.copyOf(movers);
        slots = List.copyOf(slots);
    }

    /** All that is marked. */
    public Stream<Span> spans() {
        return Stream.concat(movers.stream().map(Mover::name), slots.stream().map(Slot::name));
    }

    /** The same, believed less. @param by how much, as a logit */
    public Reading lessLikely(double by) {
        return new Reading(move - by, movers, slots, end);
    }
}
