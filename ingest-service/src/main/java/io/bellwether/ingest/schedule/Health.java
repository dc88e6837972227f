package io.bellwether.ingest.schedule;

import java.util.Locale;

/** How a feed stands. No state ends its polling; the worse it is, the rarer it is asked. */
public enum Health {
    HEALTHY,
    /** The last poll failed. */
    DEGRADED,
    /** Nothing but failures for a while. */
    FAILING,
    /** Its server has confirmed many times that it is no more. */
    GONE;

    /** The lower-case word used in the database, as a metric label and on the page. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Health ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
