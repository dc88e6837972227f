package io.bellwether.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * The thing that happened: thirty outlets, one move. A versioned object; each change of substance is a new revision.
 *
 * @param id         stable over all revisions
 * @param revision   1 for the first
 * @param person     who
 * @param from       the latest employers left; may be empty
 * @param to         the organisations gone to; may be empty
 * @param role       the best-attested post; null where nobody gives one
 * @param kind       what sort of move
 * @param status     where it stands now
 * @param transition the step of the status that this revision brings; null when it brings none (more evidence, a role)
 * @param confidence how likely it is that it was read right, 0 to 1, over all evidence
 * @param candidate  below the confidence that alerts need: kept, shown to operators, alerting nobody
 * @param evidence   every mention it rests on, oldest first
 * @param reason     why this revision, in words a reader understands
 * @param published  of the article that brought this revision
 * @param seen       when the article that brought this revision was first had: what latency is measured from
 * @param firstSeen  when the first article about it was first had
 * @param backfill   all of its evidence is back-filled history
 * @param profile    what sort of work it is about, as the stories tell it; may be empty
 * @param career     the person's way up to this move, oldest first, this move last; empty where nothing else is known
 * @param contradicts ids of moves of the same person that cannot hold beside this one: two employers at once
 * @param flow       between which houses it goes; null where that is unknown, or it goes between none
 * @param wave       the wave it belongs to; null where it goes alone
 * @param mergedInto the move that this one turned out to be part of, in its last revision; null on a move that stands
 * @param corrected  the latest correction by an operator that it stands under; null where there is none
 */
public record Move(
        String id,
        int revision,
        Person person,
        List<Organization> from,
        List<Organization> to,
        String role,
        Kind kind,
        Status status,
        Transition transition,
        double confidence,
        boolean candidate,
        List<Evidence> evidence,
        String reason,
        Instant published,
        Instant seen,
        Instant firstSeen,
        boolean backfill,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<TalentProfile> profile,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Position> career,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> contradicts,
        Flow flow,
        Wave wave,
        String mergedInto,
        Corrected corrected)
        implements Event {

    public Move {
        from = from == null ? List.of() : List.copyOf(from);
        to = to == null ? List.of() : List.copyOf(to);
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
        profile = profile == null ? List.of() : List.copyOf(profile);
        career = career == null ? List.of() : List.copyOf(career);
        contradicts = contradicts == null ? List.of() : List.copyOf(contradicts);
    }

    /** A move by itself: nothing is known of what came before, and of who else goes that way. */
    public Move(
            String id,
            int revision,
            Person person,
            List<Organization> from,
            List<Organization> to,
            String role,
            Kind kind,
            Status status,
            Transition transition,
            double confidence,
            boolean candidate,
            List<Evidence> evidence,
            String reason,
            Instant published,
            Instant seen,
            Instant firstSeen,
            boolean backfill) {
        this(
                id,
                revision,
                person,
                from,
                to,
                role,
                kind,
                status,
                transition,
                confidence,
                candidate,
                evidence,
                reason,
                published,
                seen,
                firstSeen,
                backfill,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null);
    }

    /** Begins a move in its first revision. */
    public static MoveBuilder begin(String id) {
        return new MoveBuilder(id);
    }

    /** Begins with all of this. */
    public MoveBuilder but() {
        return new MoveBuilder(this);
    }

    /** The same move among its person's others and among those of others. */
    public Move among(
            List<TalentProfile> profile, List<Position> career, List<String> contradicts, Flow flow, Wave wave) {
        return but().profile(profile)
                .career(career)
                .contradicts(contradicts)
                .flow(flow)
                .wave(wave)
                .build();
    }

    /** A further revision that brings no step: the same but for what it says of why. */
    public Move revised(String reason) {
        return but().revision(revision + 1).transition(null).reason(reason).build();
    }

    /** The last revision of a move that turned out to be part of another: its evidence is there now, and it alerts nobody. */
    public Move mergedInto(Move other, String reason) {
        return but().revision(revision + 1)
                .transition(null)
                .candidate(true)
                .evidence(List.of())
                .reason(reason)
                .mergedInto(other.id())
                .build();
    }

    @Override
    @JsonIgnore
    public String key() {
        return id;
    }
}
