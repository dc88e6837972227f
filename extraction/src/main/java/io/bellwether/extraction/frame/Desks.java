package io.bellwether.extraction.frame;

import io.bellwether.events.Kind;
import io.bellwether.extraction.tag.Chunk;
import io.bellwether.extraction.tag.ChunkType;
import io.bellwether.extraction.tag.TaggedSentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Where the article as a whole says that people work: what one sentence leaves open, another one tells. */
public final class Desks {
    private static final Set<Kind> DEPARTURES = Set.of(Kind.LEAVES, Kind.RETIRES, Kind.DIES);

    private final Map<String, List<Affiliation>> byPerson = new HashMap<>();

    /** Takes down every employer and post that a sentence puts beside a name. */
    public void note(TaggedSentence sentence, Focus focus) {
        Clause clause = new Clause(sentence, focus);
        for (int i = 0; i < clause.size(); i++) {
            if (clause.is(i, ChunkType.PERSON)) {
                byPerson.computeIfAbsent(clause.at(i).name(), name -> new ArrayList<>(2))
                        .addAll(Affiliations.of(clause, i));
            }
        }
    }

    /** The frame with what it leaves open of the mover's employer and post. */
    public Frame complete(Frame frame) {
        boolean departure = DEPARTURES.contains(frame.kind());
        Chunk employer = frame.from().isEmpty() ? employer(frame, departure) : null;
        String post = frame.role() == null && departure ? post(frame) : frame.role();
        boolean inside = employer != null
                && !frame.to().isEmpty()
                && Draft.same(employer, frame.to().getFirst());
        Kind kind = inside && frame.kind() == Kind.APPOINTED ? Kind.PROMOTED : frame.kind();
        return frame.with(employer == null ? frame.from() : List.of(employer), post, kind);
    }

    private Chunk employer(Frame frame, boolean departure) {
        Chunk present = employers(frame, false).findFirst().orElse(null);
        if (departure) {
            return present != null ? present : frame.house();
        }
        Chunk to = frame.to().isEmpty() ? null : frame.to().getFirst();
        boolean inside = frame.role() != null && employers(frame, true).anyMatch(employer -> Draft.same(employer, to));
        if (inside && frame.kind() == Kind.APPOINTED) {
            return to;
        }
        return employers(frame, false)
                .filter(employer -> !Draft.same(employer, to))
                .findFirst()
                .orElse(null);
    }

    private Stream<Chunk> employers(Frame frame, boolean withPost) {
        return of(frame).stream()
                .filter(affiliation -> !affiliation.former() || withPost)
                .filter(affiliation -> !withPost || isOtherPost(affiliation, frame))
                .map(Affiliation::organization)
                .filter(Objects::nonNull);
    }

    private static boolean isOtherPost(Affiliation affiliation, Frame frame) {
        return affiliation.post() != null && !affiliation.post().text().equalsIgnoreCase(frame.role());
    }

    private String post(Frame frame) {
        return of(frame).stream()
                .filter(affiliation -> !affiliation.former() && affiliation.post() != null)
                .map(affiliation -> affiliation.post().text())
                .findFirst()
                .orElse(null);
    }

    private List<Affiliation> of(Frame frame) {
        return byPerson.getOrDefault(frame.person().name(), List.of());
    }
}
