package io.bellwether.evaluation.score;

import java.util.Collection;

/** Counts of a closed list of things. Adding up tallies gives the tally of all. */
public final class Tally<C extends Enum<C>> {
    private final double[] counts;

    private Tally(int size) {
        counts = new double[size];
    }

    /** Of nothing yet. */
    public static <C extends Enum<C>> Tally<C> of(Class<C> counted) {
        return new Tally<>(counted.getEnumConstants().length);
    }

    static <C extends Enum<C>> Tally<C> sum(Class<C> counted, Collection<Tally<C>> parts) {
        Tally<C> sum = of(counted);
        parts.forEach(sum::add);
        return sum;
    }

    /** One more. */
    public Tally<C> add(C counted) {
        return add(counted, 1);
    }

    /** So much more. */
    public Tally<C> add(C counted, double much) {
        counts[counted.ordinal()] += much;
        return this;
    }

    /** One more, if it is so. */
    public Tally<C> addIf(boolean so, C counted) {
        return so ? add(counted) : this;
    }

    void add(Tally<C> other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
    }

    public double of(C counted) {
        return counts[counted.ordinal()];
    }
}
