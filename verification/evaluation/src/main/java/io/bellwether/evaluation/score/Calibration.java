package io.bellwether.evaluation.score;

import io.bellwether.evaluation.item.Item;
import io.bellwether.evaluation.item.Prediction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether a confidence is what it says: of the claims at 0.8, four in five should be right. A claim is right when the item tells of
 * a move of that person.
 *
 * @param bins          those that hold anything, from the lowest
 * @param expectedError the mean distance of confidence and share, over all claims (expected calibration error), 0 to 1
 * @param brier         the mean square of the distance of each claim's confidence from what it turned out to be (Brier 1950), 0 to 1
 */
public record Calibration(List<Bin> bins, double expectedError, double brier) {
    private static final int BINS = 10;

    public Calibration {
        bins = List.copyOf(bins);
    }

    /**
     * The claims of a tenth.
     *
     * @param low        where it begins
     * @param claims     how many
     * @param weight     how many of the stream they stand for
     * @param confidence their mean, 0 to 1
     * @param right      the share of them that is right, 0 to 1
     */
    public record Bin(double low, int claims, double weight, double confidence, double right) {}

    /**
     * A claim as it turned out.
     *
     * @param confidence 0 to 1
     * @param right      whether it was
     * @param weight     how many of the stream it stands for
     */
    public record Outcome(double confidence, boolean right, double weight) {

        /** Of every move read in an item. */
        public static Stream<Outcome> of(Item item, Prediction prediction) {
            return prediction.moves().stream()
                    .map(move -> new Outcome(
                            move.confidence(), item.isMove() && item.tellsOf(move.person()), item.weight()));
        }

        private double square() {
            double distance = (right ? 1 : 0) - confidence;
            return weight * distance * distance;
        }
    }

    public static Calibration of(Collection<Outcome> outcomes) {
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            int bin = i;
            List<Outcome> inside =
                    outcomes.stream().filter(outcome -> bin(outcome) == bin).toList();
            if (!inside.isEmpty()) {
                bins.add(bin((double) i / BINS, inside));
            }
        }
        double all = weight(outcomes);
        double error = bins.stream()
                .mapToDouble(bin -> bin.weight() * Math.abs(bin.confidence() - bin.right()))
                .sum();
        double squares = outcomes.stream().mapToDouble(Outcome::square).sum();
        return new Calibration(bins, all == 0 ? 0 : error / all, all == 0 ? 0 : squares / all);
    }

    private static int bin(Outcome outcome) {
        return Math.clamp((int) (outcome.confidence() * BINS + 1e-9), 0, BINS - 1);
    }

    private static Bin bin(double low, List<Outcome> inside) {
        double weight = weight(inside);
        double confidence = inside.stream()
                .mapToDouble(one -> one.weight() * one.confidence())
                .sum();
        double right = weight(inside.stream().filter(Outcome::right).toList());
        return new Bin(low, inside.size(), weight, confidence / weight, right / weight);
    }

    private static double weight(Collection<Outcome> outcomes) {
        return outcomes.stream().mapToDouble(Outcome::weight).sum();
    }
}
