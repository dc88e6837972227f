package io.bellwether.classify.move;

import io.bellwether.events.Mention;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the outlets say, weighed: each counts once for each thing it says, by its tier and by how surely it was read.
 *
 * @param <T> what is chosen between
 */
final class Ballot<T> {
    private static final int PERCENT = 100;

    private final Outlets outlets;
    private final Map<T, Long> weights = new HashMap<>();
    private final Map<T, Set<String>> voters = new HashMap<>();

    Ballot(Outlets outlets) {
        this.outlets = outlets;
    }

    void vote(Mention mention, T choice) {
        if (voters.computeIfAbsent(choice, c -> new HashSet<>()).add(outlets.of(mention))) {
            weights.merge(choice, weight(mention), Long::sum);
        }
    }

    Map<T, Long> weights() {
        return weights;
    }

    /** The heaviest; of equals the first in the order of {@code ties}. */
    Optional<T> winner(Comparator<T> ties) {
        return weights.entrySet().stream()
                .min(Map.Entry.<T, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey(ties)))
                .map(Map.Entry::getKey);
    }

    /** In whole numbers, so that the order of adding changes nothing. */
    static long weight(Mention mention) {
        return Outlets.weight(mention.article().source().tier()) * (1 + Math.round(mention.confidence() * PERCENT));
    }
}
