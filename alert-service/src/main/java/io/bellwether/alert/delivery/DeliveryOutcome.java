package io.bellwether.alert.delivery;

import java.util.Locale;

/** Where a delivery stands. A database column, a metric label, a word on the page. */
public enum DeliveryOutcome {
    QUEUED,
    SENDING,
    DELIVERED,
    /** Failed, and will be tried again. */
    RETRYING,
    /** Given up. */
    FAILED;

    /** The lower-case word. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
