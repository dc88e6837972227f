package io.bellwether.ingest.article;

import java.util.regex.Pattern;

/** Plain text that every reader can take: whole characters only, no control characters, limited. */
final class PlainText {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");
    private static final Pattern SPACES_IN_LINE = Pattern.compile("[\\t\\x0B\\f\\r \\u00A0]+");
    private static final Pattern AROUND_BREAK = Pattern.compile(" ?\\n ?");
    private static final Pattern BREAKS = Pattern.compile("\\n{3,}");

    private PlainText() {}

    /** On one line; empty for null. */
    static String line(String text, int most) {
        return text == null
                ? ""
                : cut(SPACES.matcher(whole(text)).replaceAll(" ").strip(), most);
    }

    /** Runs of spaces as one space, lines kept, at most one blank line between them. */
    static String paragraphs(String text) {
        String lines = AROUND_BREAK
                .matcher(SPACES_IN_LINE.matcher(whole(text)).replaceAll(" "))
                .replaceAll("\n");
        return BREAKS.matcher(lines).replaceAll("\n\n").strip();
    }

    /** The first {@code most} characters, no surrogate pair torn apart. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    /** Without control characters, which JSON would write sixfold, and halves of characters, which UTF-8 cannot write. */
    private static String whole(String text) {
        StringBuilder whole = null;
        int i = 0;
        while (i < text.length()) {
            int character = text.codePointAt(i);
            int length = Character.charCount(character);
            if (isWhole(character)) {
                if (whole != null) {
                    whole.appendCodePoint(character);
                }
            } else if (whole == null) {
                whole = new StringBuilder(text.length()).append(text, 0, i);
            }
            i += length;
        }
        return whole == null ? text : whole.toString();
    }

    private static boolean isWhole(int character) {
        boolean control =
                character < ' ' && character != '\n' && character != '\t' && character != '\r' || character == 0x7F;
        boolean half = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        return !control && !half;
    }
}
