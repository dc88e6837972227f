package io.bellwether.evaluation.item;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What somebody read in an item, in the format of {@code bellwether extract}.
 *
 * @param id      of the item; null on a line that tells of a failure
 * @param isMove  whether it reports a move
 * @param moves   those it reports
 * @param weighed everything that was thought of, however unlikely, where it is written for calibration; else null
 */
public record Prediction(
        String id, @JsonProperty("is_move") Boolean isMove, List<PredictedMove> moves, List<PredictedMove> weighed) {

    public Prediction {
        isMove = isMove != null && isMove;
        moves = moves == null ? List.of() : List.copyOf(moves);
    }

    /** Nothing read there. */
    public static Prediction nothing(String id) {
        return new Prediction(id, false, List.of(), null);
    }

    /** Only what is that likely, 0 to 1; at 0 all of it. */
    public Prediction atLeast(double confidence) {
        if (confidence <= 0) {
            return this;
        }
        List<PredictedMove> likely =
                moves.stream().filter(move -> move.confidence() >= confidence).toList();
        return new Prediction(id, isMove && !likely.isEmpty(), likely, weighed);
    }
}
