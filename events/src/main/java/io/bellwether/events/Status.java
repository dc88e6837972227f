package io.bellwether.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How sure the world is of a move. Goes forward only, from {@code rumour} to {@code confirmed}, or to {@code denied}. */
public enum Status {
    /** Talks, could, speculation. */
    @JsonProperty("rumour")
    RUMOUR,
    /** Other media or unnamed sources say so. */
    @JsonProperty("reported")
    REPORTED,
    /** Announced by the person or the organisation, or stated flatly as done. */
    @JsonProperty("confirmed")
    CONFIRMED,
    @JsonProperty("denied")
    DENIED;

    /** The lower-case word used on the wire, in the database, as a metric label and on the page. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
