package io.bellwether.ingest.article;

import io.bellwether.ingest.feed.Entry;

/**
 * An entry that may be an article we have.
 *
 * @param entry as read
 * @param text  what it says
 * @param keys  what it is recognised by
 */
public record Candidate(Entry entry, ArticleText text, EntryKeys keys) {

    public static Candidate of(Entry entry) {
        ArticleText text = ArticleText.of(entry);
        return new Candidate(entry, text, EntryKeys.of(entry, text));
    }
}
