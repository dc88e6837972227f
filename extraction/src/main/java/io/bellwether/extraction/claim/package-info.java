/**
 * What the article as a whole claims: frames of single sentences completed, merged and weighed.
 *
 * <p>Start at {@link io.bellwether.extraction.claim.Claim}. Uses {@code frame}, {@code tag}, {@code gazetteer}, {@code text}.
 */
package io.bellwether.extraction.claim;
