/**
 * People, organisations, posts and triggers in a sentence.
 *
 * <p>Start at {@link io.bellwether.extraction.tag.Tagger}. Uses {@code gazetteer}, {@code lexicon}, {@code text}.
 */
package io.bellwether.extraction.tag;
