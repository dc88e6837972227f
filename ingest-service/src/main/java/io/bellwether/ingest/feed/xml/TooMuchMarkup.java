package io.bellwether.ingest.feed.xml;

/** A document beyond what any feed needs: too many elements, or too slow to read. Its message is fit for a user. */
public final class TooMuchMarkup extends Exception {
    private static final long serialVersionUID = 1L;

    public TooMuchMarkup(String message) {
        super(message);
    }
}
