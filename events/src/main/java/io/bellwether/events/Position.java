package io.bellwether.events;

/**
 * One step of a career: a post that someone holds or held.
 *
 * @param organization with whom
 * @param role         as what; null where nobody says
 * @param since        the year it began; null where unknown
 * @param until        the year it ended; null where unknown, and while it lasts
 * @param current      whether it lasts, as of the telling
 * @param quote        the words that say so; null where a move says it
 * @param moveId       the move that led there; null where an article gives it as background only
 */
public record Position(
        Organization organization,
        String role,
        Integer since,
        Integer until,
        boolean current,
        String quote,
        String moveId) {

    /** The same with other words for what nobody said yet. */
    public Position orElse(String otherRole, Integer otherSince, Integer otherUntil) {
        return new Position(
                organization,
                role == null ? otherRole : role,
                since == null ? otherSince : since,
                until == null ? otherUntil : until,
                current,
                quote,
                moveId);
    }
}
