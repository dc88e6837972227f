package io.bellwether.extraction.text;

/**
 * A word or a mark.
 *
 * @param start offset in the field, in UTF-16 units
 * @param end   offset past its last character
 * @param text  as written
 * @param lower in lower case, with straight apostrophes: what the lexicon knows it by
 * @param shape how it is written
 */
public record Token(int start, int end, String text, String lower, Shape shape) {

    /** Written as a name would be. */
    public boolean isCapitalized() {
        return shape == Shape.TITLE || shape == Shape.CAPS || shape == Shape.MIXED;
    }

    public boolean isPunctuation() {
        return shape == Shape.PUNCTUATION;
    }

    public boolean is(String word) {
        return lower.equals(word);
    }
}
