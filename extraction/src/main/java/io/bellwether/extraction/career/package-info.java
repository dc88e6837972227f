/**
 * What an article tells of its movers besides the move: the posts they held before, and what sort of work they do.
 *
 * <p>Start at {@link io.bellwether.extraction.career.CareerReader}. Uses {@code claim}, {@code tag}, {@code gazetteer}, {@code
 * lexicon}, {@code text}.
 */
package io.bellwether.extraction.career;
