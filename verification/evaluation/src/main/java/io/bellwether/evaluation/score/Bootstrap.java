package io.bellwether.evaluation.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How surely a share is known: its 2.5th and 97.5th percentile over samples drawn with replacement (Efron's percentile bootstrap),
 * the same for the same seed. What hangs together is drawn together.
 */
public final class Bootstrap<C extends Enum<C>> {
    private static final int SAMPLES = 2_000;
    private static final long SEED = 7;
    private static final double TAIL = 0.025;

    private final Tally<C> all;
    private final List<Tally<C>> samples;

    private Bootstrap(Tally<C> all, List<Tally<C>> samples) {
        this.all = all;
        this.samples = samples;
    }

    public static <C extends Enum<C>> Bootstrap<C> of(Class<C> counted, Collection<Judgement<C>> judgements) {
        List<Tally<C>> groups = new ArrayList<>(judgements.stream()
                .collect(Collectors.groupingBy(
                        Judgement::group,
                        java.util.LinkedHashMap::new,
                        Collectors.mapping(
                                Judgement::tally,
                                Collectors.collectingAndThen(
                                        Collectors.toList(), tallies -> Tally.sum(counted, tallies)))))
                .values());
        Random random = new Random(SEED);
        return new Bootstrap<>(
                Tally.sum(counted, groups),
                IntStream.range(0, SAMPLES)
                        .mapToObj(i -> sample(counted, groups, random))
                        .toList());
    }

    private static <C extends Enum<C>> Tally<C> sample(Class<C> counted, List<Tally<C>> groups, Random random) {
        Tally<C> sample = Tally.of(counted);
        for (int i = 0; i < groups.size(); i++) {
            sample.add(groups.get(random.nextInt(groups.size())));
        }
        return sample;
    }

    public List<Score> scores(List<Metric<C>> metrics) {
        return metrics.stream().map(this::score).toList();
    }

    /** What was counted, all of it. */
    public Tally<C> tally() {
        return all;
    }

    public Score score(Metric<C> metric) {
        return new Score(
                metric.name(),
                metric.of(all),
                metric.part().applyAsDouble(all),
                metric.whole().applyAsDouble(all),
                metric.plain(),
                interval(metric));
    }

    private Interval interval(Metric<C> metric) {
        double[] values = samples.stream().mapToDouble(metric::of).toArray();
        Arrays.sort(values);
        return new Interval(at(values, TAIL), at(values, 1 - TAIL));
    }

    private static double at(double[] sorted, double quantile) {
        return sorted[(int) Math.round(quantile * (sorted.length - 1))];
    }
}
