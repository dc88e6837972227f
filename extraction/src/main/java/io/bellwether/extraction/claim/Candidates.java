package io.bellwether.extraction.claim;

import io.bellwether.events.Organization;
import io.bellwether.events.Person;
import io.bellwether.events.Slug;
import io.bellwether.extraction.reader.Mover;
import io.bellwether.extraction.reader.Reading;
import io.bellwether.extraction.reader.Slot;
import io.bellwether.extraction.reader.Span;
import io.bellwether.extraction.tag.Chunk;
import io.bellwether.extraction.tag.ChunkType;
import io.bellwether.extraction.tag.TaggedSentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What the model marked in an article, by person, with names and ids as everything else has them. */
final class Candidates {
    /** How many words the other field is away. */
    private static final int OTHER_FIELD = 50;

    private final List<TaggedSentence> sentences;
    private final Map<String, Candidate> byPerson = new LinkedHashMap<>();

    private Candidates(List<TaggedSentence> sentences) {
        this.sentences = sentences;
    }

    /** @param sentences with their names completed */
    static List<Candidate> of(List<Reading> readings, List<TaggedSentence> sentences) {
        Candidates candidates = new Candidates(sentences);
        readings.forEach(candidates::take);
        return List.copyOf(candidates.byPerson.values());
    }

    /** Where somebody was named before, what stands beside the name now is the career: it fills nothing. */
    private void take(Reading reading) {
        Map<Mover, Candidate> named = new LinkedHashMap<>();
        Set<String> before = Set.copyOf(byPerson.keySet());
        for (Mover mover : reading.movers()) {
            Candidate candidate = candidate(mover.name());
            if (candidate != null) {
                candidate.named(mover, reading.move(), Told.isIn(sentence(mover.name())));
                if (before.stream().noneMatch(id -> byPerson.get(id) == candidate)) {
                    named.put(mover, candidate);
                }
            }
        }
        for (Slot slot : reading.slots()) {
            named.entrySet().stream()
                    .min(Comparator.comparingInt(entry -> distance(entry.getKey(), slot)))
                    .ifPresent(nearest -> fill(nearest.getValue(), slot));
        }
        named.forEach((mover, candidate) -> share(mover, candidate, reading.slots()));
    }

    /** {@code Meta hires A, B and C from OpenAI}: what is nearest to one is the others' too where they have nothing. */
    private void share(Mover mover, Candidate candidate, List<Slot> slots) {
        if (candidate.departs()) {
            if (candidate.from().isEmpty()) {
                nearest(mover, slots, Slot.Side.FROM, Slot.Side.BOTH, Slot.Side.TO)
                        .ifPresent(candidate::from);
            }
        } else if (candidate.to().isEmpty()) {
            nearest(mover, slots, Slot.Side.TO, Slot.Side.BOTH).ifPresent(candidate::to);
        }
    }

    private Optional<Organization> nearest(Mover mover, List<Slot> slots, Slot.Side... sides) {
        return slots.stream()
                .filter(slot -> List.of(sides).contains(slot.side()))
                .min(Comparator.comparingInt(slot -> distance(mover, slot)))
                .map(slot -> organization(slot.name()));
    }

    private static int distance(Mover mover, Slot slot) {
        return Math.abs(mover.word() - slot.word())
                + (mover.name().field() == slot.name().field() ? 0 : OTHER_FIELD);
    }

    private Candidate candidate(Span name) {
        Chunk chunk = overlapping(name, known -> known.is(ChunkType.PERSON));
        String full = chunk == null ? NameBook.plain(name.text()) : chunk.name();
        String id = chunk != null && chunk.id() != null ? chunk.id() : Slug.of(full);
        TaggedSentence sentence = sentence(name);
        if (id.isEmpty() || sentence == null) {
            return null;
        }
        String text = chunk == null ? name.text() : chunk.text();
        return byPerson.computeIfAbsent(
                known(id),
                key -> new Candidate(
                        new Person(id, full, text), sentence.sentence().quote()));
    }

    /** {@code Jane Q. Doe} is the Jane Doe of before. */
    private String known(String id) {
        return byPerson.keySet().stream()
                .filter(other -> SamePerson.is(other, id))
                .findFirst()
                .orElse(id);
    }

    private void fill(Candidate candidate, Slot slot) {
        TaggedSentence sentence = sentence(slot.name());
        boolean career = sentence != null && Told.isCareer(sentence, slot.name());
        switch (slot.side()) {
            case TO -> candidate.to(organization(slot.name()));
            case FROM, BOTH -> {
                if (!career) {
                    candidate.from(organization(slot.name()));
                }
                if (!career && slot.side() == Slot.Side.BOTH) {
                    candidate.to(organization(slot.name()));
                }
            }
            case ROLE -> candidate.role(slot.name().text());
        }
    }

    private Organization organization(Span name) {
        Chunk chunk = overlapping(name, Chunk::mayBeOrganization);
        if (chunk != null && chunk.id() != null) {
            return chunk.organization();
        }
        return new Organization(Slug.of(name.text()), name.text(), name.text());
    }

    private Chunk overlapping(Span span, Predicate<Chunk> wanted) {
        TaggedSentence tagged = sentence(span);
        return tagged == null
                ? null
                : chunks(tagged, span).stream().filter(wanted).findFirst().orElse(null);
    }

    private static List<Chunk> chunks(TaggedSentence tagged, Span span) {
        List<Chunk> chunks = new ArrayList<>();
        for (Chunk chunk : tagged.chunks()) {
            int start = tagged.sentence().tokens().get(chunk.from()).start();
            int end = tagged.sentence().tokens().get(chunk.to() - 1).end();
            if (span.overlaps(tagged.sentence().field(), start, end)) {
                chunks.add(chunk);
            }
        }
        return chunks;
    }

    private TaggedSentence sentence(Span span) {
        return sentences.stream()
                .filter(tagged -> span.overlaps(
                        tagged.sentence().field(),
                        tagged.sentence().start(),
                        tagged.sentence().end()))
                .findFirst()
                .orElse(null);
    }
}
