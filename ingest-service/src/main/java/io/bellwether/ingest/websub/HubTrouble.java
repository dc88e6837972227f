package io.bellwether.ingest.websub;

import java.util.Locale;

/** What is wrong with a hub. A database column, a metric label, a word on the page. */
public enum HubTrouble {
    /** The egress guard does not let us go there. */
    BLOCKED,
    /** It answers with a status of the 400s. */
    REFUSED,
    /** It answers with a status of the 500s, or one that makes no sense. */
    FAILED,
    UNREACHABLE,
    TIMED_OUT,
    /** Its redirects lead too far or nowhere. */
    MISDIRECTED,
    /** It said no after it was asked, or later. */
    DENIED,
    /** It has pushed nothing for many times the usual gap between entries. */
    QUIET,
    /** Polls find what it should have pushed. */
    MISSED;

    /** The lower-case word used in the database, as a metric label and on the page. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static HubTrouble ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
