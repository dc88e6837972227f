package io.bellwether.classify.move;

import io.bellwether.events.Mention;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the outlets say, weighed: each counts once for each thing it says, by its tier and by how surely it was read.
 *
 * @param <T> what is chosen between
 */
final class Ballot<T> {
    private static final int PERCENT = 100;

    private final Outlets outlets;
    private final Map<T, Map<String, Long>> votes = new HashMap<>();

    Ballot(Outlets outlets) {
        this.outlets = outlets;
    }

    void vote(Mention mention, T choice) {
        votes.computeIfAbsent(choice, c -> new HashMap<>()).merge(outlets.of(mention), weight(mention), Math::max);
    }

    Map<T, Long> weights() {
        Map<T, Long> weights = new HashMap<>();
        votes.forEach((choice, byOutlet) -> weights.put(
                choice, byOutlet.values().stream().mapToLong(Long::longValue).sum()));
        return weights;
    }

    /** The heaviest; of equals the first in the order of {@code ties}. */
    Optional<T> winner(Comparator<T> ties) {
        return weights().entrySet().stream()
                .min(Map.Entry.<T, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey(ties)))
                .map(Map.Entry::getKey);
    }

    /** In whole numbers, so that the order of adding changes nothing. */
    private long weight(Mention mention) {
        return outlets.weight(mention) * (1 + Math.round(mention.confidence() * PERCENT));
    }
}
