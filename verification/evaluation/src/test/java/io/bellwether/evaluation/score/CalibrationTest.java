package io.bellwether.evaluation.score;

import static io.bellwether.evaluation.item.Labels.item;
import static io.bellwether.evaluation.item.Labels.move;
import static io.bellwether.evaluation.item.Labels.prediction;
import static io.bellwether.evaluation.item.Labels.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.evaluation.item.Item;
import io.bellwether.evaluation.score.Calibration.Bin;
import io.bellwether.evaluation.score.Calibration.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    @Test
    void aTenthHoldsItsClaims() {
        Calibration calibration =
                Calibration.of(List.of(new Outcome(0.8, true, 1), new Outcome(0.9, false, 1), new Outcome(1, true, 1)));

        assertThat(calibration.bins()).containsExactly(new Bin(0.8, 1, 1, 0.8, 1), new Bin(0.9, 2, 2, 0.95, 0.5));
    }

    /** One bin: 0.8 said, 3 of 4 right. Squares: 3 × 0.04 and 0.64. */
    @Test
    void theErrorsByHand() {
        Calibration calibration = Calibration.of(List.of(
                new Outcome(0.8, true, 1),
                new Outcome(0.8, true, 1),
                new Outcome(0.8, true, 1),
                new Outcome(0.8, false, 1)));

        assertThat(calibration.expectedError()).isEqualTo(0.05, within(1e-9));
        assertThat(calibration.brier()).isEqualTo(0.19, within(1e-9));
    }

    @Test
    void aClaimCountsForAsManyAsItStandsFor() {
        Calibration calibration = Calibration.of(List.of(new Outcome(0.5, true, 1), new Outcome(0.5, false, 3)));

        assertThat(calibration.bins()).extracting(Bin::right).containsExactly(0.25);
        assertThat(calibration.expectedError()).isEqualTo(0.25);
    }

    @Test
    void aClaimIsRightWhenThatPersonMoves() {
        Item item = item("a", move("Ada Moreno").to("OpenAI"));

        assertThat(Outcome.of(item, prediction(item, read("Moreno", "", "xAI"), read("Carl Dunn", "", "xAI"))))
                .extracting(Outcome::right)
                .containsExactly(true, false);
    }

    @Test
    void ofNothingThereIsNoError() {
        assertThat(Calibration.of(List.of())).isEqualTo(new Calibration(List.of(), 0, 0));
    }
}
