package io.bellwether.ingest.article;

import io.bellwether.events.FullText;
import io.bellwether.ingest.feed.Entry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * An entry that may be an article we have.
 *
 * @param entry    as read
 * @param text     what is to be published of it
 * @param keys     what it is recognised by, and whether it was edited: what the feed says, whatever its page says
 * @param fullText what came of reading its page for the text; null where that was not wanted
 */
public record Candidate(Entry entry, ArticleText text, EntryKeys keys, FullText fullText) {

    public static Candidate of(Entry entry) {
        ArticleText text = ArticleText.of(entry);
        return new Candidate(entry, text, EntryKeys.of(entry, text), null);
    }

    /** When it appeared, so it says; null where it says nothing. */
    Instant dated() {
        Instant said = entry.published() == null ? entry.updated() : entry.published();
        // No finer than the database keeps it.
        return said == null ? null : said.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The same entry with the text of its page. */
    public Candidate withPage(ArticleText page) {
        return new Candidate(entry, page, keys, FullText.PAGE);
    }

    /** The same entry, whose page could not be had. */
    public Candidate withoutPage(FullText why) {
        return new Candidate(entry, text, keys, why);
    }
}
