/**
 * What the article as a whole claims: frames of single sentences completed, merged and weighed.
 *
 * <p>Start at {@link io.bellwether.extraction.claim.ArticleReader}. Uses {@code frame}, {@code tag}, {@code gate}, {@code gazetteer}, {@code lexicon}, {@code text}.
 */
package io.bellwether.extraction.claim;
