package io.bellwether.extraction.answer;

import io.bellwether.events.Quote;
import java.util.Locale;

/**
 * Where in the cleaned text the words of a claim stand.
 *
 * @param slot  what they say
 * @param field title or text
 * @param start offset of their first character in that field, in UTF-16 units, from 0
 * @param end   offset past their last
 */
public record Highlight(Slot slot, Quote.Field field, int start, int end) {

    /** What words of a claim say. */
    public enum Slot {
        PERSON,
        FROM,
        TO,
        ROLE,
        /** The sentence the claim rests on. */
        QUOTE;

        /** As JSON and page have it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isQuote() {
        return slot == Slot.QUOTE;
    }
}
