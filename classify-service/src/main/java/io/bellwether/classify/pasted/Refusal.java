package io.bellwether.classify.pasted;

import java.util.Locale;

/** Why a pasted article is not read. */
enum Refusal {
    NOT_JSON(400, "The body is not JSON"),
    BROKEN_OFF(400, "The body broke off"),
    TOO_SLOW(408, "The body took too long"),
    TOO_LARGE(413, "The body is too large"),
    UNKNOWN_TYPE(415, "A body of this type is not read"),
    NO_ARTICLE(422, "The body is no article"),
    BUSY(503, "Too many articles are being read; try again shortly");

    private final int status;
    private final String title;

    Refusal(int status, String title) {
        this.status = status;
        this.title = title;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    /** As the metric has it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
