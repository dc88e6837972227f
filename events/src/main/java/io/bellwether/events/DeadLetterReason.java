package io.bellwether.events;

import java.util.Locale;

/** Why a record can never be processed. A header of the dead letter, a metric label, a word on the page. */
public enum DeadLetterReason {
    /** The value is no JSON, or not of the shape its type promises: a number or flag missing, a word of no list. */
    MALFORMED,
    /** A field that must be there is missing or outside its range. */
    INVALID,
    /** {@code ce_type} names no event that travels on this topic. */
    UNKNOWN_TYPE,
    /** {@code ce_type} names a version this reader does not know. */
    UNKNOWN_VERSION,
    /** The value is larger than {@link Topics#MAX_RECORD_BYTES}. */
    TOO_LARGE,
    /** Our own code failed on it, every time it was tried. */
    PROCESSING_FAILED;

    /** The lower-case word used in the header, as a metric label and on the page. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
