/**
 * From what a feed gives to words: clean text, sentences, tokens with their offsets.
 *
 * <p>Start at {@link io.bellwether.extraction.text.CleanText}. Uses nothing else of Bellwether but the records of {@code events}.
 */
package io.bellwether.extraction.text;
