package io.bellwether.classify.move;

import io.bellwether.events.Kind;
import io.bellwether.events.Organization;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Whether two tellings about one person may be of one move, and how much speaks for it.
 *
 * <table>
 * <caption>What is compatible</caption>
 * <tr><th>one says</th><th>the other says</th><th>one move?</th></tr>
 * <tr><td>to X</td><td>to X, wherever from</td><td>yes</td></tr>
 * <tr><td>to X</td><td>to Y</td><td>no: contradictory destinations</td></tr>
 * <tr><td>to X</td><td>a new post, nobody says where</td><td>yes, unless both name where from and disagree</td></tr>
 * <tr><td>leaves A</td><td>leaves A, or leaves</td><td>yes</td></tr>
 * <tr><td>leaves A</td><td>leaves B</td><td>no</td></tr>
 * <tr><td>leaves A</td><td>to X, from A or from nobody knows where</td><td>yes: the same move, told further</td></tr>
 * <tr><td>leaves A</td><td>to A</td><td>no: one went in, one went out</td></tr>
 * <tr><td>leaves A's board</td><td>to X</td><td>no: a seat is no employment</td></tr>
 * <tr><td>promoted at A</td><td>hired by A</td><td>no</td></tr>
 * <tr><td>dies</td><td>anything but dies</td><td>no</td></tr>
 * </table>
 *
 * <p>Organisations agree when they are {@link Kinship kin}.
 */
final class Likeness {
    private static final int SAME_DESTINATION = 4;
    private static final int SAME_ORIGIN = 2;
    private static final int SAME_DIRECTION = 1;

    private static final Set<Kind> HIRES = EnumSet.of(Kind.JOINS, Kind.POACHED, Kind.RETURNS, Kind.FOUNDS);
    private static final Set<Kind> PROMOTIONS = EnumSet.of(Kind.PROMOTED);
    private static final Set<Kind> SEATS = EnumSet.of(Kind.BOARD);

    private final Kinship kinship;

    Likeness(Kinship kinship) {
        this.kinship = kinship;
    }

    /** How much speaks for one move, 0 or more; empty when they cannot be one. */
    OptionalInt of(Sides one, Sides other) {
        return compatible(one, other) ? OptionalInt.of(score(one, other)) : OptionalInt.empty();
    }

    private boolean compatible(Sides one, Sides other) {
        if (one.direction() == Direction.DEATH || other.direction() == Direction.DEATH) {
            return one.direction() == other.direction();
        }
        if (one.direction() == other.direction()) {
            return one.direction() == Direction.ARRIVAL ? sameArrival(one, other) : agree(one.from(), other.from());
        }
        return one.direction() == Direction.DEPARTURE ? toldFurther(one, other) : toldFurther(other, one);
    }

    private boolean sameArrival(Sides one, Sides other) {
        if (promotedAndHired(one, other) || promotedAndHired(other, one)) {
            return false;
        }
        return one.to().isEmpty() || other.to().isEmpty()
                ? agree(one.from(), other.from())
                : kinship.overlap(one.to(), other.to());
    }

    private boolean toldFurther(Sides departure, Sides arrival) {
        return !departure.tellsOf(SEATS)
                && !arrival.tellsOf(SEATS)
                && !arrival.tellsOf(PROMOTIONS)
                && !kinship.overlap(departure.from(), arrival.to())
                && agree(departure.from(), arrival.from());
    }

    private static boolean promotedAndHired(Sides one, Sides other) {
        return one.tellsOf(PROMOTIONS) && other.tellsOf(HIRES);
    }

    /** A side that nobody names contradicts nothing. */
    private boolean agree(List<Organization> ones, List<Organization> others) {
        return ones.isEmpty() || others.isEmpty() || kinship.overlap(ones, others);
    }

    private int score(Sides one, Sides other) {
        return (kinship.overlap(one.to(), other.to()) ? SAME_DESTINATION : 0)
                + (kinship.overlap(one.from(), other.from()) ? SAME_ORIGIN : 0)
                + (one.direction() == other.direction() ? SAME_DIRECTION : 0);
    }
}
