package io.bellwether.extraction.claim;

import io.bellwether.extraction.lexicon.DamagedResource;
import io.bellwether.extraction.lexicon.Resources;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How likely it is that an article tells a move of somebody's, from what the model says and what the rules say. The weights are
 * fitted on items that neither was made with, by {@code training/calibrate.py}, and so is what comes out: of the claims at 0.8
 * about four in five are right.
 */
final class Likelihood {
    private static final String FILE = "reader/likelihood.tsv";

    private final double base;
    private final double model;
    private final double rules;

    private Likelihood(Map<String, Double> weights) {
        this.base = weights.get("base");
        this.model = weights.get("model");
        this.rules = weights.get("rules");
    }

    /** @throws DamagedResource when the weights are missing or not what is asked for */
    static Likelihood load() {
        Map<String, Double> weights = new HashMap<>();
        for (String[] row : Resources.table(FILE, 2)) {
            weights.put(row[0], weight(row[1]));
        }
        if (!weights.keySet().containsAll(List.of("base", "model", "rules"))) {
            throw new DamagedResource(FILE, "must give base, model and rules");
        }
        return new Likelihood(weights);
    }

    private static double weight(String cell) {
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            throw new DamagedResource(FILE, "no number: " + cell);
        }
    }

    /**
     * @param byModel the logit of "a move is told here"
     * @param byRules the confidence of the rules' claim, 0 where they have none
     * @return 0 to 1, in hundredths
     */
    double of(double byModel, double byRules) {
        double sum = base + model * byModel + rules * byRules;
        return Math.round(100 / (1 + Math.exp(-sum))) / 100.0;
    }
}
