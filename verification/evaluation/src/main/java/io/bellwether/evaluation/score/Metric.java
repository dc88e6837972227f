package io.bellwether.evaluation.score;

import java.util.function.ToDoubleFunction;

/**
 * A share of what was counted. An F1 is one too: twice the hits in all that was to be found and all that was said to be.
 *
 * @param name  as a table has it
 * @param part  what is right
 * @param whole of how much; where that is nothing, the share is 0
 * @param plain whether both are whole numbers that a reader understands
 */
public record Metric<C extends Enum<C>>(
        String name, ToDoubleFunction<Tally<C>> part, ToDoubleFunction<Tally<C>> whole, boolean plain) {

    static <C extends Enum<C>> Metric<C> share(
            String name, ToDoubleFunction<Tally<C>> part, ToDoubleFunction<Tally<C>> whole) {
        return new Metric<>(name, part, whole, true);
    }

    static <C extends Enum<C>> Metric<C> derived(
            String name, ToDoubleFunction<Tally<C>> part, ToDoubleFunction<Tally<C>> whole) {
        return new Metric<>(name, part, whole, false);
    }

    /** 0 to 1. */
    public double of(Tally<C> tally) {
        double all = whole.applyAsDouble(tally);
        return all == 0 ? 0 : part.applyAsDouble(tally) / all;
    }
}
