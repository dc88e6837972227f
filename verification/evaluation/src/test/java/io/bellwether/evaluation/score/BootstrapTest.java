package io.bellwether.evaluation.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BootstrapTest {

    private static List<Judgement<BaseRateCount>> hits(int items, int itemsAGroup) {
        return IntStream.range(0, items)
                .mapToObj(i -> new Judgement<>(
                        "group " + i / itemsAGroup,
                        Tally.of(BaseRateCount.class)
                                .add(i / itemsAGroup % 2 == 0 ? BaseRateCount.HIT : BaseRateCount.MISS),
                        List.<Failure>of()))
                .toList();
    }

    private static Score recall(List<Judgement<BaseRateCount>> judgements) {
        return Bootstrap.of(BaseRateCount.class, judgements).score(BaseRate.RECALL);
    }

    private static double width(Score score) {
        return score.interval().high() - score.interval().low();
    }

    /** Half of 100: by the binomial, nineteen times in twenty within 0.098 of it. */
    @Test
    void theIntervalIsThatOfTheBinomial() {
        Score score = recall(hits(100, 1));

        assertThat(score.value()).isEqualTo(0.5);
        assertThat(score.interval().low()).isEqualTo(0.402, within(0.02));
        assertThat(score.interval().high()).isEqualTo(0.598, within(0.02));
    }

    /** Groups of four that are all right or all wrong say no more than one item each. */
    @Test
    void whatHangsTogetherIsDrawnTogether() {
        assertThat(width(recall(hits(400, 4)))).isEqualTo(width(recall(hits(100, 1))), within(0.03));
        assertThat(width(recall(hits(400, 1)))).isLessThan(0.7 * width(recall(hits(400, 4))));
    }

    @Test
    void theSameEachTime() {
        assertThat(recall(hits(60, 2))).isEqualTo(recall(hits(60, 2)));
    }

    @Test
    void ofNothingAShareIsNothing() {
        assertThat(recall(List.of()).value()).isZero();
    }
}
