package io.bellwether.extraction.career;

import io.bellwether.events.Person;
import io.bellwether.extraction.tag.Chunk;
import io.bellwether.extraction.tag.ChunkType;
import io.bellwether.extraction.tag.TaggedSentence;
import io.bellwether.extraction.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A sentence that speaks of one person.
 *
 * @param person  whom
 * @param tagged  the sentence
 * @param subject the index of the chunk that names the person, or of the pronoun that stands for them
 * @param others  the indices of chunks that name somebody else
 */
record Spoken(Person person, TaggedSentence tagged, int subject, Set<Integer> others) {
    private static final Set<String> THIRD = Words.of("""
            he she his her""");

    private static final Set<String> VERBS = Words.of("""
            will would is are was were has had have to that while when as who which says said ;""");

    private static final Set<String> FORMER = Words.of("""
            former ex- one-time onetime""");

    /** The sentences that speak of the person, in order. "He" is whoever was named last. */
    static List<Spoken> of(Person person, List<TaggedSentence> sentences) {
        List<Spoken> spoken = new ArrayList<>();
        boolean last = false;
        for (TaggedSentence tagged : sentences) {
            int named = indexOf(person, tagged);
            int subject = named >= 0 ? named : last ? pronoun(tagged) : -1;
            if (subject >= 0) {
                spoken.add(new Spoken(person, tagged, subject, others(person, tagged)));
            }
            last = named >= 0 || (last && others(person, tagged).isEmpty());
        }
        return spoken;
    }

    List<Chunk> chunks() {
        return tagged.chunks();
    }

    /** Whether what stands at {@code i} is told of the person: nobody else is named between, and nothing else told. */
    boolean reaches(int i) {
        return !names(person, chunks().get(i))
                && !qualifiesOther(i)
                && (i > subject
                        ? others.stream().noneMatch(other -> other > subject && other < i)
                        : chunks().subList(i + 1, subject).stream().allMatch(Spoken::isOfName));
    }

    /** {@code Former Treasury secretary and professor at Harvard, Jane Roe}: what may stand between the first post and the name. */
    private static boolean isOfName(Chunk chunk) {
        return !chunk.is(ChunkType.PERSON)
                && !chunk.is(ChunkType.TRIGGER)
                && !chunk.is(ChunkType.PRONOUN)
                && !VERBS.contains(chunk.text().toLowerCase(Locale.ROOT));
    }

    boolean isOther(int i) {
        return others.contains(i);
    }

    /** {@code former Google executive Jane Roe}: what stands right before another name is hers. */
    private boolean qualifiesOther(int i) {
        for (int k = i + 1; k < chunks().size() && k <= i + 3; k++) {
            if (others.contains(k)) {
                return true;
            }
            if (!chunks().get(k).is(ChunkType.POST) && !chunks().get(k).is(ChunkType.WORD)) {
                return false;
            }
        }
        return false;
    }

    private static int indexOf(Person person, TaggedSentence tagged) {
        for (int i = 0; i < tagged.chunks().size(); i++) {
            if (names(person, tagged.chunks().get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static int pronoun(TaggedSentence tagged) {
        for (int i = 0; i < tagged.chunks().size(); i++) {
            Chunk chunk = tagged.chunks().get(i);
            if (chunk.mayBePerson()) {
                return -1;
            }
            if (chunk.is(ChunkType.POST) && isFormer(tagged.chunks(), i)) {
                return i;
            }
            if (chunk.is(ChunkType.PRONOUN) && THIRD.contains(chunk.text().toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }

    /** {@code The ex-Google researcher will}: whom the last sentence was about. */
    private static boolean isFormer(List<Chunk> chunks, int post) {
        return post <= 4
                && chunks.getFirst().is("the")
                && chunks.subList(1, post).stream()
                        .anyMatch(chunk -> FORMER.contains(chunk.text().toLowerCase(Locale.ROOT)));
    }

    private static Set<Integer> others(Person person, TaggedSentence tagged) {
        Set<Integer> others = new HashSet<>();
        for (int i = 0; i < tagged.chunks().size(); i++) {
            Chunk chunk = tagged.chunks().get(i);
            if (chunk.is(ChunkType.PERSON) && !names(person, chunk)) {
                others.add(i);
            }
        }
        return others;
    }

    private static boolean names(Person person, Chunk chunk) {
        return (chunk.is(ChunkType.PERSON) || chunk.is(ChunkType.NAME))
                && (chunk.name().equals(person.name()) || last(chunk.text()).equals(last(person.name())));
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }
}
