package io.bellwether.extraction.text;

/** How a word is written; what tells names from words where case is meaningful. */
public enum Shape {
    LOWER,
    /** A capital first, and something small after it: {@code Intel}, {@code OpenAI}, {@code McKinsey}. */
    TITLE,
    /** Nothing small: {@code IBM}, {@code U.S.}, {@code A}. */
    CAPS,
    /** Small first, a capital later: {@code xAI}, {@code iRobot}. */
    MIXED,
    NUMBER,
    PUNCTUATION;

    static Shape of(String word) {
        boolean upper = false;
        boolean lower = false;
        boolean digit = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            upper |= Character.isUpperCase(c);
            lower |= Character.isLowerCase(c) || (Character.isLetter(c) && !Character.isUpperCase(c));
            digit |= Character.isDigit(c);
        }
        if (!upper && !lower) {
            return digit ? NUMBER : PUNCTUATION;
        }
        if (!upper) {
            return LOWER;
        }
        return !lower ? CAPS : Character.isUpperCase(word.charAt(0)) ? TITLE : MIXED;
    }
}
