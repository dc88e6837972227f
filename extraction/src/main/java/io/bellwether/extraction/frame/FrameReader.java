package io.bellwether.extraction.frame;

import io.bellwether.extraction.tag.TaggedSentence;
import java.util.List;

/**
 * Reads one sentence for moves. The one seam between what understands a sentence and everything around it: cleaning, names and
 * ids before; completion, merging and weighing over the article after. {@link RuleFrameReader} reads by rules; a trained tagger
 * takes its place here.
 */
public interface FrameReader {

    /**
     * The moves that the sentence tells, in order; empty for most sentences. Thread-safe; bounded work for any sentence.
     *
     * @param sentence the sentence with its names known
     * @param focus    what the article has talked about so far
     */
    List<Frame> read(TaggedSentence sentence, Focus focus);
}
