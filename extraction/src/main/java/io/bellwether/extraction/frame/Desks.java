package io.bellwether.extraction.frame;

import io.bellwether.extraction.tag.Chunk;
import io.bellwether.extraction.tag.Chunk.Type;
import io.bellwether.extraction.tag.TaggedSentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the article as a whole says that people work: what one sentence leaves open, another one tells. */
public final class Desks {
    private final Map<String, List<Affiliation>> byPerson = new HashMap<>();

    /** Takes down every employer and post that a sentence puts beside a name. */
    public void note(TaggedSentence sentence, Focus focus) {
        Clause clause = new Clause(sentence, focus);
        for (int i = 0; i < clause.size(); i++) {
            if (clause.is(i, Type.PERSON)) {
                byPerson.computeIfAbsent(clause.at(i).name(), name -> new ArrayList<>(2))
                        .addAll(Affiliations.of(clause, i));
            }
        }
    }

    /** The frame with what it leaves open of the mover's present employer and post. */
    public Frame complete(Frame frame) {
        Chunk employer = frame.from().isEmpty() ? employer(frame) : null;
        String post = frame.role() == null && isDeparture(frame) ? post(frame) : frame.role();
        List<Chunk> from = employer == null ? frame.from() : List.of(employer);
        return new Frame(
                frame.person(), from, frame.to(), post, frame.kind(), frame.status(), frame.score(), frame.sentence());
    }

    private static boolean isDeparture(Frame frame) {
        return frame.to().isEmpty();
    }

    private Chunk employer(Frame frame) {
        for (Affiliation affiliation : of(frame)) {
            boolean elsewhere = frame.to().isEmpty()
                    || !Draft.same(affiliation.organization(), frame.to().getFirst());
            if (!affiliation.former() && affiliation.organization() != null && elsewhere) {
                return affiliation.organization();
            }
        }
        return null;
    }

    private String post(Frame frame) {
        for (Affiliation affiliation : of(frame)) {
            if (!affiliation.former() && affiliation.post() != null) {
                return affiliation.post().text();
            }
        }
        return null;
    }

    private List<Affiliation> of(Frame frame) {
        return byPerson.getOrDefault(frame.person().name(), List.of());
    }
}
