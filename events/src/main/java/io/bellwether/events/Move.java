package io.bellwether.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
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
        boolean backfill)
        implements Event {

    public Move {
        from = from == null ? List.of() : List.copyOf(from);
        to = to == null ? List.of() : List.copyOf(to);
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    @Override
    @JsonIgnore
    public String key() {
        return id;
    }
}
