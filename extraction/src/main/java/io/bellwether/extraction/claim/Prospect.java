package io.bellwether.extraction.claim;

import io.bellwether.events.Quote;
import io.bellwether.extraction.tag.Chunk;
import io.bellwether.extraction.tag.ChunkType;
import io.bellwether.extraction.tag.TaggedSentence;
import java.util.List;
import java.util.function.Predicate;

/**
 * Whether an article may tell a move at all, and so is worth the model's time: the headline has a word moves are told with and
 * somebody is named who may be meant, or an early sentence has both. One feed entry in seven passes; of those that tell a move, all
 * but a few in a hundred do, and what the rules see passes besides.
 */
final class Prospect {
    /** News is told in the first sentences. */
    private static final int EARLY = 8;

    private Prospect() {}

    static boolean isIn(List<TaggedSentence> sentences) {
        boolean named = sentences.stream().anyMatch(tagged -> has(tagged, Chunk::mayBePerson));
        return sentences.stream()
                .filter(tagged -> has(tagged, chunk -> chunk.trigger() != null))
                .anyMatch(tagged -> isTitle(tagged) ? named : isEarly(tagged) && names(tagged));
    }

    /** Whether the sentence tells news of a move, and names a person. */
    static boolean tells(TaggedSentence tagged) {
        return names(tagged) && Told.isIn(tagged);
    }

    private static boolean names(TaggedSentence tagged) {
        return has(tagged, chunk -> chunk.is(ChunkType.PERSON));
    }

    private static boolean isEarly(TaggedSentence tagged) {
        return tagged.sentence().index() <= EARLY;
    }

    private static boolean isTitle(TaggedSentence tagged) {
        return tagged.sentence().field() == Quote.Field.TITLE;
    }

    private static boolean has(TaggedSentence tagged, Predicate<Chunk> wanted) {
        return tagged.chunks().stream().anyMatch(wanted);
    }
}
