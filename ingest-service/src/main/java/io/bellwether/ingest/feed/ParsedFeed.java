package io.bellwether.ingest.feed;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;

/**
 * A feed as it was read.
 *
 * @param feed     what it says of itself
 * @param entries  in the order of the document, at most {@value Limits#MAX_ENTRIES}
 * @param hints   when it asks not to be polled
 * @param push    who would push it
 */
public record ParsedFeed(
        About feed,
        List<Entry> entries,
        @JsonIgnore FeedHints hints,
        @JsonIgnore PushOffer push) {
    public ParsedFeed {
        entries = List.copyOf(entries);
    }

    /** The same, with what else is known of who would push it; that counts for more than the document. */
    ParsedFeed offered(PushOffer known) {
        return new ParsedFeed(feed, entries, hints, known.or(push));
    }

    /**
     * What a feed says of itself.
     *
     * @param title    plain text; null where it has none
     * @param link     of the site, absolute where a base is known
     * @param language as declared, a BCP 47 tag with luck
     * @param updated  when it last changed, so it says
     */
    public record About(String title, String link, String language, Instant updated) {}
}
