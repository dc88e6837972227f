package io.bellwether.ingest.websub;

import java.util.Locale;

/** What became of a push. A metric label, and the status the hub is answered with. */
enum PushOutcome {
    /** Its entries are stored. */
    TAKEN(202),
    /** Not signed, or in no way we know. Ignored, and a forger is not told so. */
    UNSIGNED(202),
    /** Signed by somebody who does not know the secret. Ignored likewise. */
    FORGED(202),
    NOT_A_FEED(202),
    /** Its feed went while it came. */
    GONE(410),
    /** Nobody has such a callback. */
    UNKNOWN(404),
    /** In a content coding that we do not know, or not in the one it claims. */
    UNREADABLE(415),
    TOO_LARGE(413),
    TOO_SLOW(408),
    /** More of one feed than anybody has news. */
    TOO_MANY(429),
    /** More at once than this instance has room for. */
    BUSY(503);

    private final int status;

    PushOutcome(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    /** The lower-case word used as a metric label. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
