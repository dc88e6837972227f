package io.bellwether.evaluation.score;

import java.util.List;

/**
 * What came of one item, or of one event.
 *
 * @param group    what hangs together: items of one story are drawn together, or not at all
 * @param tally    what is counted of it
 * @param failures what is wrong with it
 */
public record Judgement<C extends Enum<C>>(String group, Tally<C> tally, List<Failure> failures) {

    public Judgement {
        failures = List.copyOf(failures);
    }
}
