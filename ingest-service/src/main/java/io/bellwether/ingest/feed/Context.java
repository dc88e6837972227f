package io.bellwether.ingest.feed;

import io.bellwether.ingest.feed.xml.TooMuchMarkup;

/**
 * What a reader knows beside the document.
 *
 * @param base          what links are relative to unless the document says otherwise; empty where unknown
 * @param language      of the HTTP response; null where it named none
 * @param deadlineNanos the {@link System#nanoTime()} by which reading must be done
 */
record Context(String base, String language, long deadlineNanos) {

    /** To be asked before each entry. */
    void checkDeadline() throws TooMuchMarkup {
        if (System.nanoTime() - deadlineNanos > 0) {
            throw new TooMuchMarkup("takes too long to read");
        }
    }
}
