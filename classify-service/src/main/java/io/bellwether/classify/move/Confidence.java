package io.bellwether.classify.move;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The confidence of several independent readings of one fact.
 *
 * <p>A noisy-or in which every reading after the best counts half, because what misleads the reader in one text often misleads it in the
 * next; and capped, because nothing read is certain.
 */
final class Confidence {
    static final double MOST = 0.99;
    private static final double FURTHER = 0.5;
    private static final double STEPS = 10_000;

    private Confidence() {}

    /**
     * @param readings one for each independent outlet, each 0 to 1
     * @return 0 to {@link #MOST}, to four places; 0 for none
     */
    static double of(Collection<Double> readings) {
        List<Double> best = readings.stream().sorted(Comparator.reverseOrder()).toList();
        double doubt = 1;
        for (int i = 0; i < best.size(); i++) {
            doubt *= 1 - best.get(i) * (i == 0 ? 1 : FURTHER);
        }
        return Math.min(MOST, Math.round((1 - doubt) * STEPS) / STEPS);
    }
}
