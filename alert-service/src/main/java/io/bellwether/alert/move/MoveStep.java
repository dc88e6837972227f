package io.bellwether.alert.move;

import io.bellwether.events.Move;
import io.bellwether.events.Status;
import io.bellwether.events.Transition;
import java.util.Optional;

/**
 * Whether a revision of a move is a step worth telling, and how far the move is settled afterwards.
 *
 * <p>The topic is compacted and this service may have been away, so the revision that brought a step may never be seen, only a
 * later one. What counts is therefore the move's status against the status already dealt with; the revision's own
 * {@link Move#transition()} is needed only for a correction, which changes no status.
 *
 * @param told    the step to tell of; empty where there is none
 * @param settled the status dealt with after this revision; empty while nothing was
 */
public record MoveStep(Optional<Transition> told, Optional<Status> settled) {

    /** The rule, from the status dealt with so far and the new revision. */
    public static MoveStep of(Optional<Status> settled, Move move) {
        if (move.candidate()) {
            return new MoveStep(Optional.empty(), settled);
        }
        if (move.backfill()) {
            return new MoveStep(Optional.empty(), Optional.of(further(settled, move.status())));
        }
        if (isStep(settled, move.status())) {
            return new MoveStep(Optional.of(Transition.to(move.status())), Optional.of(move.status()));
        }
        return new MoveStep(correction(move), settled);
    }

    private static Optional<Transition> correction(Move move) {
        return Optional.ofNullable(move.transition()).filter(transition -> transition == Transition.CORRECTED);
    }

    private static boolean isStep(Optional<Status> settled, Status now) {
        return settled.isEmpty() || further(settled, now) != settled.get();
    }

    /** Forward only, but a denial may follow anything and anything may follow a denial. */
    private static Status further(Optional<Status> settled, Status now) {
        if (settled.isEmpty() || settled.get() == Status.DENIED || now == Status.DENIED) {
            return now;
        }
        return now.compareTo(settled.get()) > 0 ? now : settled.get();
    }
}
