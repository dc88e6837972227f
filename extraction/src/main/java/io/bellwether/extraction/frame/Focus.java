package io.bellwether.extraction.frame;

import io.bellwether.extraction.tag.Chunk;

/**
 * What "the company" means at this point of the article.
 *
 * @param organization the organisation that the article is about so far; null before any is named
 * @param ofTitle      whether the headline named it
 */
public record Focus(Chunk organization, boolean ofTitle) {

    public static final Focus NONE = new Focus(null, false);
}
