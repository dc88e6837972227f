package io.bellwether.extraction.reader;

/**
 * Words that fill a slot of some mover's.
 *
 * @param side what they are
 * @param name where
 * @param word its place among the words that were read
 */
public record Slot(Side side, Span name, int word) {

    /** Which slot. */
    public enum Side {
        TO,
        FROM,
        /** Left and gone to: a change within one organisation. */
        BOTH,
        ROLE
    }
}
