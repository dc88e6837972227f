package io.bellwether.ingest.article;

import java.time.Instant;

/**
 * What is remembered of an article.
 *
 * @param guidKey     of its guid; null where it has none
 * @param linkKey     of its link; null where it has none
 * @param revision    the latest
 * @param contentHash of what the latest revision says
 * @param backfill    whether it was history when first seen
 * @param published   as of the first revision
 * @param seen        when it was first had
 */
public record SeenArticle(
        String id,
        String guidKey,
        String linkKey,
        int revision,
        String contentHash,
        boolean backfill,
        Instant published,
        Instant seen) {}
