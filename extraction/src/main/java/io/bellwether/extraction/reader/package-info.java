/**
 * The trained reader: which words of a text are a mover, where it goes and comes from, and whether a move is told at all.
 *
 * <p>Start at {@link io.bellwether.extraction.reader.MoveModel}; how it was trained stands in {@code extraction/training}. Uses
 * {@code lexicon}.
 */
package io.bellwether.extraction.reader;
