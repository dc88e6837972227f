package io.bellwether.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The step of a move that subscribers are told of. */
public enum Transition {
    @JsonProperty("rumoured")
    RUMOURED,
    @JsonProperty("reported")
    REPORTED,
    @JsonProperty("confirmed")
    CONFIRMED,
    @JsonProperty("denied")
    DENIED,
    /** What was told before turned out to be wrong in substance: a person, an organisation, or that it happened. */
    @JsonProperty("corrected")
    CORRECTED;

    /** The transition that brings a move to {@code status}. */
    public static Transition to(Status status) {
        return switch (status) {
            case RUMOUR -> RUMOURED;
            case REPORTED -> REPORTED;
            case CONFIRMED -> CONFIRMED;
            case DENIED -> DENIED;
        };
    }

    /** The lower-case word used on the wire, in the database, as a metric label and on the page. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
