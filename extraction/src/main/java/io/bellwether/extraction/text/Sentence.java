package io.bellwether.extraction.text;

import io.bellwether.events.Quote;
import java.util.List;

/**
 * One sentence, or what stands for one: a headline, a line of a list, a piece of an endless one.
 *
 * @param field     title or text
 * @param index     its place in the article: the headline is 0, the first sentence of the text 1
 * @param start     offset of its first character in the field
 * @param end       offset past its last
 * @param text      word for word
 * @param tokens    offsets are those of the field
 * @param titleCase written Like A Headline, so that capitals tell little
 */
public record Sentence(
        Quote.Field field, int index, int start, int end, String text, List<Token> tokens, boolean titleCase) {

    public Quote quote() {
        return new Quote(text, field, start, end);
    }

    /** The words from one token up to another, as written. */
    public String words(int from, int to) {
        return text.substring(
                tokens.get(from).start() - start, tokens.get(to - 1).end() - start);
    }
}
