package io.bellwether.ingest.article;

import java.time.Instant;

/**
 * What is remembered of an article, for ever.
 *
 * @param keys      as it was last met; of what the latest revision says
 * @param revision  the latest
 * @param backfill  whether it was history when first seen
 * @param published as of the first revision: an edit that moves the date moves nothing
 * @param seen      when it was first had
 * @param copyOf    the article whose text it repeats; null where none is known
 */
public record SeenArticle(
        String id, EntryKeys keys, int revision, boolean backfill, Instant published, Instant seen, String copyOf) {

    /** Whether its publisher said when it appeared. */
    boolean dated() {
        return !published.equals(seen);
    }

    /** Met as an entry with these keys, which is its revision so and so. */
    SeenArticle met(EntryKeys now, int asRevision) {
        return new SeenArticle(id, now.over(keys), asRevision, backfill, published, seen, copyOf);
    }

    /** As it was published, met under these keys meanwhile. */
    SeenArticle foundAt(EntryKeys now) {
        return met(now.saying(keys), revision);
    }

    SeenArticle asCopyOf(String original) {
        return new SeenArticle(id, keys, revision, backfill, published, seen, original);
    }
}
