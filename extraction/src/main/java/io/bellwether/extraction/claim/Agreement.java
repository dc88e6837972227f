package io.bellwether.extraction.claim;

import io.bellwether.events.Kind;
import io.bellwether.events.Organization;
import io.bellwether.events.Person;
import io.bellwether.events.Quote;
import io.bellwether.events.Status;
import io.bellwether.extraction.frame.Frame;
import io.bellwether.extraction.gazetteer.Gazetteer;
import io.bellwether.extraction.lexicon.Lexicon;
import io.bellwether.extraction.tag.Chunk;
import io.bellwether.extraction.tag.ChunkType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Folds the frames of an article into its claims: one a person, slots completed from one another, the surest words kept. */
final class Agreement {
    private static final Set<Kind> DEPARTURES = Set.of(Kind.LEAVES, Kind.RETIRES, Kind.DIES);

    /** What a sentence must score for a claim to rest on it alone. */
    private static final double LEAST = 0.2;

    /** How far into the text a post elsewhere can be part of the news; farther down stands the career. */
    private static final int FIRST_SENTENCES = 2;

    private final Lexicon lexicon;
    private final Gazetteer gazetteer;

    Agreement(Lexicon lexicon, Gazetteer gazetteer) {
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
    }

    List<Claim> claims(List<Frame> frames) {
        Map<String, List<Frame>> byPerson = new LinkedHashMap<>();
        for (Frame frame : frames) {
            String id = frame.person().stableId();
            if (!id.isEmpty() && isSomebody(frame.person())) {
                byPerson.computeIfAbsent(id, key -> new ArrayList<>()).add(frame);
            }
        }
        return byPerson.values().stream()
                .filter(told -> told.stream().anyMatch(frame -> frame.score() > LEAST))
                .map(this::claim)
                .toList();
    }

    /** {@code We left}, {@code Them Home}: a capital makes no name of a common word. */
    private boolean isSomebody(Chunk person) {
        String first = person.name().split(" ", 2)[0].toLowerCase(Locale.ROOT);
        return person.id() != null || !lexicon.common().contains(first) || lexicon.isGiven(first);
    }

    private Claim claim(List<Frame> frames) {
        Frame lead = frames.getFirst();
        Chunk named = frames.stream()
                .map(Frame::person)
                .filter(chunk -> chunk.is(ChunkType.PERSON))
                .findFirst()
                .orElse(lead.person());
        List<Organization> to = firstOf(frames.stream().map(Frame::to).toList());
        List<Organization> from = firstOf(frames.stream().map(Frame::from).toList());
        Kind kind = kind(frames);
        double fit = Confidence.of(frames);
        if (DEPARTURES.contains(kind)) {
            to = List.of();
        }
        return new Claim(
                new Person(named.stableId(), named.name(), named.text()),
                from,
                to,
                frames.stream()
                        .map(Frame::role)
                        .filter(role -> role != null)
                        .findFirst()
                        .orElse(null),
                kind,
                status(frames),
                fit,
                lead.sentence().quote(),
                Signs.byRules(fit));
    }

    /** A departure that ends somewhere else is an arrival; one that ends in another post of the house stays one. */
    private Kind kind(List<Frame> frames) {
        Kind first = frames.getFirst().kind();
        if (frames.stream().anyMatch(frame -> frame.kind() == Kind.POACHED)) {
            return Kind.POACHED;
        }
        if (!DEPARTURES.contains(first)) {
            return first;
        }
        return frames.stream()
                .filter(frame -> !DEPARTURES.contains(frame.kind()) && leadsElsewhere(frame, frames))
                .map(Frame::kind)
                .findFirst()
                .orElse(first);
    }

    private boolean leadsElsewhere(Frame frame, List<Frame> frames) {
        boolean late = frame.kind() == Kind.APPOINTED || frame.kind() == Kind.PROMOTED;
        if (frame.to().isEmpty() || (late && frame.sentence().index() > FIRST_SENTENCES)) {
            return false;
        }
        String to = frame.to().getFirst().stableId();
        return frame.score() > LEAST
                && frames.stream()
                        .flatMap(other -> other.from().stream())
                        .noneMatch(from -> gazetteer.sameHouse(from.stableId(), to));
    }

    private static Status status(List<Frame> frames) {
        Frame lead = frames.getFirst();
        boolean title = lead.sentence().field() == Quote.Field.TITLE;
        if (!title || lead.status() != Status.CONFIRMED) {
            return lead.status();
        }
        return frames.size() > 1 && frames.get(1).status() == Status.REPORTED ? Status.REPORTED : lead.status();
    }

    private List<Organization> firstOf(List<List<Chunk>> slots) {
        return slots.stream()
                .filter(slot -> !slot.isEmpty())
                .findFirst()
                .map(slot -> slot.stream().map(Chunk::organization).toList())
                .orElse(List.of());
    }
}
