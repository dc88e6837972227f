/**
 * The words we know: what a move is told with, posts, common words, given names. Written by us, in resources.
 *
 * <p>Start at {@link io.bellwether.extraction.lexicon.Lexicon}; {@link io.bellwether.extraction.lexicon.DamagedResource} is how
 * loading fails. Uses {@code text}.
 */
package io.bellwether.extraction.lexicon;
