package io.bellwether.extraction.tag;

import io.bellwether.extraction.text.Sentence;
import java.util.List;

/**
 * A sentence and what its stretches are, in order and without gaps.
 *
 * @param sentence the sentence
 * @param chunks   every token belongs to exactly one
 */
public record TaggedSentence(Sentence sentence, List<Chunk> chunks) {}
