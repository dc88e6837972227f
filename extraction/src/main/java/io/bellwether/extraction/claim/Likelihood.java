package io.bellwether.extraction.claim;

import io.bellwether.extraction.lexicon.DamagedResource;
import io.bellwether.extraction.lexicon.Resources;
import java.util.HashMap;
import java.util.Map;

/**
 * How likely it is that an article tells a move of somebody's, from all {@link Signs}. The weights are fitted on items that neither
 * model nor rules were made with, by {@code training/calibrate.py}, and so is what comes out: of the claims at 0.8 about four in
 * five are right.
 */
final class Likelihood {
    private static final String FILE = "reader/likelihood.tsv";
    private static final String BASE = "base";

    private final double base;
    private final Map<String, Double> weights;

    private Likelihood(double base, Map<String, Double> weights) {
        this.base = base;
        this.weights = weights;
    }

    /** @throws DamagedResource when the weights are missing or not those of the signs */
    static Likelihood load() {
        Map<String, Double> weights = new HashMap<>();
        for (String[] row : Resources.table(FILE, 2)) {
            weights.put(row[0], weight(row[1]));
        }
        Double base = weights.remove(BASE);
        if (base == null || !weights.keySet().equals(Signs.byRules(0).values().keySet())) {
            throw new DamagedResource(FILE, "must weigh each sign, and give the base");
        }
        return new Likelihood(base, Map.copyOf(weights));
    }

    private static double weight(String cell) {
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            throw new DamagedResource(FILE, "no number: " + cell);
        }
    }

    /** @return 0 to 1, in hundredths */
    double of(Signs signs) {
        double sum = base;
        for (Map.Entry<String, Double> sign : signs.values().entrySet()) {
            sum += weights.get(sign.getKey()) * sign.getValue();
        }
        return Math.round(100 / (1 + Math.exp(-sum))) / 100.0;
    }
}
