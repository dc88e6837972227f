package io.bellwether.ingest.websub;

import java.util.Locale;

/** Where a subscription at a hub stands. A database column, a metric label, a word on the page. */
public enum HubState {
    /** Wanted, and not confirmed yet. */
    REQUESTED,
    /** The hub has confirmed it and pushes. */
    ACTIVE,
    /** The hub has confirmed it and does not push; the feed is polled as if there were no hub. */
    SILENT,
    /** The hub does not want to. */
    DENIED,
    /** No longer wanted; the hub is being told. */
    LEAVING,
    /** Not wanted; the hub has been told. */
    LEFT;

    /** The lower-case word used in the database, as a metric label and on the page. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static HubState ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
