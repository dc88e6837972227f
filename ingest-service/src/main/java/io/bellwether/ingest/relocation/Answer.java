package io.bellwether.ingest.relocation;

import io.bellwether.ingest.schedule.Overlap;

/**
 * What an answer says of where the feed is.
 *
 * @param movedTo where it was found, if every redirect on the way says so for good; null otherwise
 * @param shares  whether what was found there is the feed that we know
 */
public record Answer(String movedTo, boolean shares) {
    /** So many known entries in one document are no accident; in a shorter document, half of it. */
    private static final int ENOUGH = 3;

    /** An answer with a document that shares so much with those before it. */
    public static Answer of(String movedTo, Overlap overlap) {
        boolean half = overlap.known() > 0 && overlap.known() >= overlap.fresh();
        return new Answer(movedTo, overlap.known() >= ENOUGH || half);
    }
}
