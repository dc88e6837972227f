package io.bellwether.classify.mention;

/** How many bytes a text takes in JSON, at most. */
final class JsonSize {
    /** Field names, braces, numbers and instants of one mention, and the words of its profile. */
    static final int FRAME = 700;

    /** Field names, braces and numbers of one position. */
    static final int POSITION = 130;

    /** Field names and braces of one organisation. */
    static final int ENTRY = 40;

    private static final int CONTROL = 6;
    private static final int ESCAPED = 2;
    private static final int OTHER = 3;

    private JsonSize() {}

    static int of(String text) {
        return text == null ? 0 : text.chars().map(JsonSize::of).sum();
    }

    private static int of(int c) {
        if (c < ' ') {
            return CONTROL;
        }
        if (c == '"' || c == '\\') {
            return ESCAPED;
        }
        return c < 0x80 ? 1 : OTHER;
    }
}
