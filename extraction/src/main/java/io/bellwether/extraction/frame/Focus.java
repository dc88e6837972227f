package io.bellwether.extraction.frame;

import io.bellwether.extraction.tag.Chunk;

/**
 * What "the company" means at this point of the article.
 *
 * @param organization the organisation that the article is about so far; null before any is named
 */
public record Focus(Chunk organization) {

    public static final Focus NONE = new Focus(null);
}
