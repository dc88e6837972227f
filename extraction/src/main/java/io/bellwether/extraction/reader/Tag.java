package io.bellwether.extraction.reader;

/** What a stretch of words is. The model knows each twice, for the first word and for those that go on; before them "none". */
enum Tag {
    MOVER,
    TO,
    FROM,
    /** The organisation that somebody changes posts in. */
    BOTH,
    ROLE;

    /** How many numbers the model has for tags. */
    static final int NUMBERS = 11;

    private static final Tag[] ALL = values();

    /** Null for "none". */
    static Tag of(int number) {
        return number == 0 ? null : ALL[(number - 1) / 2];
    }

    int first() {
        return 1 + 2 * ordinal();
    }

    int further() {
        return 2 + 2 * ordinal();
    }
}
