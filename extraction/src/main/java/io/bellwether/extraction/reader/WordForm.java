package io.bellwether.extraction.reader;

/**
 * How a word is written, as the model was taught it: its vocabulary is in small letters, so this is what keeps "xAI" and "Apple"
 * apart from words. The ordinal is the number the model knows; {@code training/pieces.py} has the same list.
 */
enum WordForm {
    LOWER,
    TITLE,
    CAPITALS,
    ONE_CAPITAL,
    MIXED,
    DIGITS,
    MARK,
    /** Of the pieces that begin and end a text. */
    BOUNDARY;

    static WordForm of(String word) {
        if (word.codePoints().noneMatch(WordForm::isAlphanumeric)) {
            return MARK;
        }
        if (word.codePoints().anyMatch(Character::isDigit)) {
            return DIGITS;
        }
        boolean lower = word.codePoints().anyMatch(Character::isLowerCase);
        boolean upper = word.codePoints().anyMatch(Character::isUpperCase);
        if (lower && !upper) {
            return LOWER;
        }
        if (upper && !lower) {
            return word.codePointCount(0, word.length()) > 1 ? CAPITALS : ONE_CAPITAL;
        }
        int first = word.codePointAt(0);
        boolean smallAfter = word.codePoints().skip(1).noneMatch(Character::isUpperCase);
        return Character.isUpperCase(first) && lower && smallAfter ? TITLE : MIXED;
    }

    private static boolean isAlphanumeric(int c) {
        int type = Character.getType(c);
        return Character.isLetter(c)
                || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }
}
