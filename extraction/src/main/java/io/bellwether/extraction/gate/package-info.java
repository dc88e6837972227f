/**
 * Which sentences are worth a close look.
 *
 * <p>Start at {@link io.bellwether.extraction.gate.Gate}. Uses {@code lexicon}, {@code text}.
 */
package io.bellwether.extraction.gate;
