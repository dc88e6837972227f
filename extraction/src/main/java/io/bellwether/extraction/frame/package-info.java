/**
 * One sentence to the moves it tells.
 *
 * <p>Start at {@link io.bellwether.extraction.frame.FrameReader}. Uses {@code tag}, {@code lexicon}, {@code text} and the words
 * of {@code events}.
 */
package io.bellwether.extraction.frame;
