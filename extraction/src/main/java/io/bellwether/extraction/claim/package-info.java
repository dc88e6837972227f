/**
 * What the article as a whole claims: what the rules read in its sentences, completed and merged, and what the model marked, made
 * one and weighed.
 *
 * <p>Start at {@link io.bellwether.extraction.claim.ArticleReader}. Uses {@code frame}, {@code reader}, {@code tag}, {@code gate}, {@code gazetteer}, {@code lexicon}, {@code text}.
 */
package io.bellwether.extraction.claim;
