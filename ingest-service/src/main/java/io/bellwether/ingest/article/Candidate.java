package io.bellwether.ingest.article;

import io.bellwether.ingest.feed.Entry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * An entry that may be an article we have.
 *
 * @param entry as read
 * @param text  what it says
 * @param keys  what it is recognised by, and whether it was edited
 */
public record Candidate(Entry entry, ArticleText text, EntryKeys keys) {

    public static Candidate of(Entry entry) {
        ArticleText text = ArticleText.of(entry);
        return new Candidate(entry, text, EntryKeys.of(entry, text));
    }

    /** When it appeared, so it says; null where it says nothing. */
    Instant dated() {
        Instant said = entry.published() == null ? entry.updated() : entry.published();
        // No finer than the database keeps it.
        return said == null ? null : said.truncatedTo(ChronoUnit.MILLIS);
    }
}
