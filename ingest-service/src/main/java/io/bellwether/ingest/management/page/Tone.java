package io.bellwether.ingest.management.page;

import io.bellwether.ingest.schedule.PollOutcome;
import java.util.Locale;

/** The few colours that the many ways a poll can end have. Declared from the bottom of a bar to its top. */
public enum Tone {
    UNCHANGED("unchanged"),
    FETCHED("fetched and read"),
    WAITING("asked to wait"),
    FAILED("failed");

    private final String words;

    Tone(String words) {
        this.words = words;
    }

    static Tone of(PollOutcome outcome) {
        return switch (outcome) {
            case FETCHED, PUSHED -> FETCHED;
            case UNCHANGED -> UNCHANGED;
            case RATE_LIMITED, DEFERRED -> WAITING;
            case GONE,
                    NOT_FOUND,
                    REFUSED,
                    BLOCKED,
                    SERVER_FAILED,
                    UNREACHABLE,
                    TLS_FAILED,
                    GARBLED,
                    TIMED_OUT,
                    TOO_LARGE,
                    MISDIRECTED,
                    NOT_A_FEED,
                    FAILED -> FAILED;
        };
    }

    /** The class of the style sheet. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String words() {
        return words;
    }
}
