package io.bellwether.extraction.reader;

import io.bellwether.events.Quote;

/**
 * Words that the model marked.
 *
 * @param field title or text
 * @param start offset of the first character in the field, in UTF-16 units
 * @param end   offset past the last
 * @param text  as written
 * @param sure  how sure the model is of its first word, 0 to 1
 */
public record Span(Quote.Field field, int start, int end, String text, double sure) {

    /** Whether they share a character. */
    public boolean overlaps(Quote.Field otherField, int from, int to) {
        return field == otherField && start < to && from < end;
    }
}
