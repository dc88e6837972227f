package io.bellwether.classify.move;

import io.bellwether.events.Mention;
import io.bellwether.events.Tier;
import java.util.HashMap;
import java.util.Map;

/**
 * Who stands behind one step of a status.
 *
 * @param byOutlet the best confidence of each outlet
 * @param close    one of them has reporters of its own, or is one of those concerned
 * @param official the best confidence of those concerned; 0 where none speaks
 */
record Support(Map<String, Double> byOutlet, boolean close, double official) {
    static final Support NONE = new Support(Map.of(), false, 0);

    /** So many outlets that only repeat others weigh as one with reporters of its own. */
    private static final int REPEATERS = 2;

    Support {
        byOutlet = Map.copyOf(byOutlet);
    }

    Support and(Mention mention, Outlets outlets) {
        Map<String, Double> more = new HashMap<>(byOutlet);
        more.merge(outlets.of(mention), mention.confidence(), Math::max);
        Tier tier = outlets.tier(mention);
        return new Support(
                more,
                close || tier != Tier.AGGREGATOR,
                tier == Tier.OFFICIAL ? Math.max(official, mention.confidence()) : official);
    }

    /** Read surely enough, whoever says so. */
    boolean read(double floor) {
        return !byOutlet.isEmpty() && Confidence.of(byOutlet.values()) >= floor;
    }

    /** Read surely enough, and from more than one repeater. */
    boolean holds(double floor) {
        return read(floor) && (close || byOutlet.size() >= REPEATERS);
    }

    /** Said by one of those concerned, and read surely enough. */
    boolean official(double floor) {
        return official > 0 && official >= floor;
    }

    /** Enough to overturn what one of those concerned denied. */
    boolean overturns(double floor) {
        return official(floor) || (holds(floor) && byOutlet.size() >= REPEATERS);
    }
}
