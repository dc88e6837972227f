package io.bellwether.classify.move;

import io.bellwether.events.Status;
import io.bellwether.events.Transition;

/**
 * Whether a revision is a step that subscribers are told of.
 *
 * <ul>
 *   <li>A candidate tells nobody anything. When it is lifted over the line, the step it stands at is told then.
 *   <li>History tells nobody anything: a step that a back-filled mention brings is settled at once, and a live mention that repeats it
 *       is no news.
 *   <li>A step back, after an edit or a withdrawal, and an organisation that turns out to be another are told as {@code corrected}.
 * </ul>
 *
 * @param transition null where nobody is told
 * @param settled    the status that nobody needs to be told of from now on; null where there is none
 */
record Announcement(Transition transition, Status settled) {

    /**
     * @param last      the status of the revision before; null where this is the first
     * @param settled   as it was before
     * @param now       the status of this revision
     * @param candidate this revision is one
     * @param corrected an organisation turned out to be another
     * @param backfill  the mention that brings it is history
     */
    static Announcement of(
            Status last, Status settled, Status now, boolean candidate, boolean corrected, boolean backfill) {
        if (backfill) {
            return new Announcement(null, now == last ? settled : now);
        }
        if (candidate) {
            return new Announcement(null, settled);
        }
        if (now != settled) {
            return new Announcement(isBack(settled, now) ? Transition.CORRECTED : Transition.to(now), now);
        }
        return new Announcement(corrected ? Transition.CORRECTED : null, settled);
    }

    private static boolean isBack(Status settled, Status now) {
        return switch (settled) {
            case null -> false;
            case RUMOUR -> false;
            case REPORTED -> now == Status.RUMOUR;
            case CONFIRMED -> now == Status.RUMOUR || now == Status.REPORTED;
            case DENIED -> now != Status.CONFIRMED;
        };
    }
}
