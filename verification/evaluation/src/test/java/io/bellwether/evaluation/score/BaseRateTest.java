package io.bellwether.evaluation.score;

import static io.bellwether.evaluation.item.Labels.inStratum;
import static io.bellwether.evaluation.item.Labels.item;
import static io.bellwether.evaluation.item.Labels.move;
import static io.bellwether.evaluation.item.Labels.prediction;
import static io.bellwether.evaluation.item.Labels.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.evaluation.item.Item;
import io.bellwether.evaluation.item.Prediction;
import java.util.List;
import org.junit.jupiter.api.Test;

class BaseRateTest {
    private static final Item MOVE = inStratum(item("move", move("Ada Moreno").to("OpenAI")), "A", 1);
    private static final Item RARE = inStratum(item("rare", move("Ben Ito").to("xAI")), "C", 12);
    private static final Item SPORT = inStratum(item("sport"), "B", 3);
    private static final Item WORDLESS = inStratum(item("wordless"), "D", 500);

    private static Bootstrap<BaseRateCount> score(double least) {
        return Bootstrap.of(
                BaseRateCount.class,
                List.of(
                        judge(MOVE, prediction(MOVE, read("Ada Moreno", "", "OpenAI", "joins", 0.9)), least),
                        judge(RARE, prediction(RARE), least),
                        judge(SPORT, prediction(SPORT, read("Carl Dunn", "", "Rovers", "joins", 0.6)), least),
                        judge(WORDLESS, prediction(WORDLESS, read("Dan Eck", "", "IBM", "joins", 0.4)), least)));
    }

    private static Judgement<BaseRateCount> judge(Item item, Prediction prediction, double least) {
        return BaseRate.judge(item, prediction.atLeast(least));
    }

    @Test
    void precisionIsThatOfTheStreamAndRecallThatOfTheSample() {
        assertThat(score(0).score(BaseRate.PRECISION).value()).isEqualTo(1 / 4.0);
        assertThat(score(0).score(BaseRate.RECALL).value()).isEqualTo(1 / 2.0);
        assertThat(score(0).score(BaseRate.UNWEIGHTED).value()).isEqualTo(1 / 2.0);
    }

    @Test
    void itemsWithoutAWordOfAMoveAreToldApart() {
        assertThat(score(0).score(BaseRate.WORDLESS_ALERTS).value()).isEqualTo(1);
        assertThat(score(0.5).score(BaseRate.WORDLESS_ALERTS).value()).isZero();
    }

    @Test
    void aHigherLineLetsLessThrough() {
        assertThat(score(0.7).score(BaseRate.PRECISION).value()).isEqualTo(1);
        assertThat(score(0.95).score(BaseRate.RECALL).value()).isZero();
    }
}
