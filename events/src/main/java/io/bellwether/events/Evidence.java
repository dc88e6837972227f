package io.bellwether.events;

import java.time.Instant;

/**
 * One mention that a move rests on, as a reader wants to see it.
 *
 * @param mentionId  the mention
 * @param article    where it stands
 * @param quote      the sentence
 * @param kind       as this article has it
 * @param status     as this article has it
 * @param role       as this article has it; may be null
 * @param confidence of the reading, 0 to 1
 * @param published  of the article
 * @param seen       when first had
 */
public record Evidence(
        String mentionId,
        Mention.ArticleRef article,
        Quote quote,
        Kind kind,
        Status status,
        String role,
        double confidence,
        Instant published,
        Instant seen) {}
