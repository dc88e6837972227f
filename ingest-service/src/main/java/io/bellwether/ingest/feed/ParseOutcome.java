package io.bellwether.ingest.feed;

/** What became of reading a document. */
public sealed interface ParseOutcome {

    /** A feed, perhaps with repairs. */
    record Parsed(ParsedFeed feed) implements ParseOutcome {}

    /**
     * No feed, or one beyond the limits.
     *
     * @param why for a user, beginning in lower case: {@code an HTML page, not a feed}
     */
    record NotAFeed(String why) implements ParseOutcome {}
}
