package io.bellwether.evaluation.score;

import static io.bellwether.evaluation.item.Labels.gray;
import static io.bellwether.evaluation.item.Labels.item;
import static io.bellwether.evaluation.item.Labels.move;
import static io.bellwether.evaluation.item.Labels.prediction;
import static io.bellwether.evaluation.item.Labels.read;
import static io.bellwether.evaluation.score.MoveCount.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.evaluation.item.Item;
import io.bellwether.evaluation.item.PredictedMove;
import io.bellwether.evaluation.item.Prediction;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MoveScorerTest {
    private static final Item JOINS =
            item("joins", move("Ada Moreno").from("Google").to("OpenAI"));
    private static final PredictedMove RIGHT = read("Ada Moreno", "Google", "OpenAI");

    static Stream<Arguments> cases() {
        Item background = item(
                "background", move("Ada Moreno").to("OpenAI"), move("Ben Ito").optional());
        Item unnamed = item("unnamed", move("(unnamed)").unnamed());
        Item twoKinds = item(
                "twice",
                move("Ada Moreno").kind("leaves"),
                move("Ada Moreno").kind("joins").to("xAI"));
        Item lenient = item("lenient", move("Ada Moreno").from("Google").anyFormerEmployer());
        return Stream.of(
                Arguments.of(
                        "all right",
                        JOINS,
                        List.of(RIGHT),
                        Map.of(
                                HIT,
                                1,
                                REQUIRED,
                                1,
                                PERSON,
                                1,
                                KIND,
                                1,
                                STATUS,
                                1,
                                FROM_LABELLED,
                                1,
                                FROM,
                                1,
                                TO_LABELLED,
                                1,
                                TO,
                                1,
                                WHOLE,
                                1)),
                Arguments.of("nothing read", JOINS, List.of(), Map.of(MISS, 1, REQUIRED, 1)),
                Arguments.of(
                        "wrong side",
                        JOINS,
                        List.of(read("Moreno", "OpenAI", "OpenAI")),
                        Map.of(
                                HIT,
                                1,
                                REQUIRED,
                                1,
                                PERSON,
                                1,
                                KIND,
                                1,
                                STATUS,
                                1,
                                FROM_LABELLED,
                                1,
                                TO_LABELLED,
                                1,
                                TO,
                                1)),
                Arguments.of(
                        "wrong kind",
                        JOINS,
                        List.of(read("Ada Moreno", "Google", "OpenAI", "board", 0.9)),
                        Map.of(
                                HIT,
                                1,
                                REQUIRED,
                                1,
                                PERSON,
                                1,
                                STATUS,
                                1,
                                FROM_LABELLED,
                                1,
                                FROM,
                                1,
                                TO_LABELLED,
                                1,
                                TO,
                                1)),
                Arguments.of(
                        "somebody else",
                        JOINS,
                        List.of(read("Carl Dunn", "Google", "OpenAI")),
                        Map.of(HIT, 1, REQUIRED, 1, SPURIOUS, 1)),
                Arguments.of(
                        "read twice: the second is no harm",
                        JOINS,
                        List.of(RIGHT, RIGHT),
                        Map.of(
                                HIT,
                                1,
                                REQUIRED,
                                1,
                                PERSON,
                                1,
                                KIND,
                                1,
                                STATUS,
                                1,
                                FROM_LABELLED,
                                1,
                                FROM,
                                1,
                                TO_LABELLED,
                                1,
                                TO,
                                1,
                                WHOLE,
                                1)),
                Arguments.of(
                        "background is neither asked for nor held against",
                        background,
                        List.of(read("Ada Moreno", "", "OpenAI"), read("Ben Ito", "", "IBM")),
                        Map.of(HIT, 1, REQUIRED, 1, PERSON, 1, KIND, 1, STATUS, 1, TO_LABELLED, 1, TO, 1, WHOLE, 1)),
                Arguments.of(
                        "a mover without a name is not asked for",
                        unnamed,
                        List.of(read("", "", "IBM")),
                        Map.of(HIT, 1)),
                Arguments.of(
                        "nor may somebody be named for it",
                        unnamed,
                        List.of(read("Carl Dunn", "", "IBM")),
                        Map.of(HIT, 1, SPURIOUS, 1)),
                Arguments.of(
                        "of two moves of one person each finds its kind",
                        twoKinds,
                        List.of(read("Ada Moreno", "", "xAI"), read("Ada Moreno", "", "", "leaves", 0.9)),
                        Map.of(HIT, 1, REQUIRED, 2, PERSON, 2, KIND, 2, STATUS, 2, TO_LABELLED, 1, TO, 1, WHOLE, 2)),
                Arguments.of(
                        "any former employer",
                        lenient,
                        List.of(read("Ada Moreno", "", "")),
                        Map.of(
                                HIT,
                                1,
                                REQUIRED,
                                1,
                                PERSON,
                                1,
                                KIND,
                                1,
                                STATUS,
                                1,
                                FROM_LABELLED,
                                1,
                                FROM,
                                1,
                                WHOLE,
                                1)),
                Arguments.of(
                        "a false alert",
                        item("none"),
                        List.of(RIGHT, RIGHT),
                        Map.of(FALSE_ALERT, 1, HARD_NEGATIVE, 1, HARD_ALERT, 1, SPURIOUS, 2)),
                Arguments.of("quiet", item("none"), List.of(), Map.of(QUIET, 1, HARD_NEGATIVE, 1)),
                Arguments.of("gray", gray(JOINS), List.of(), Map.of(GRAY, 1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isCountedAs(String name, Item item, List<PredictedMove> read, Map<MoveCount, Integer> counts) {
        Judgement<MoveCount> judgement = MoveScorer.judge(item, new Prediction(item.id(), !read.isEmpty(), read, null));

        assertThat(counted(judgement.tally())).as(name).isEqualTo(counts);
    }

    /** Two moves told, one found whole and one missed; three negatives, one false alert with one spurious move. */
    @Test
    void theSharesOfASmallFile() {
        Item missed = item("missed", move("Ben Ito").kind("leaves", "retires"));
        List<Judgement<MoveCount>> judgements = List.of(
                MoveScorer.judge(JOINS, prediction(JOINS, RIGHT)),
                MoveScorer.judge(missed, prediction(missed)),
                MoveScorer.judge(item("n1"), prediction(item("n1"), read("Carl Dunn", "", "IBM"))),
                MoveScorer.judge(item("n2"), prediction(item("n2"))),
                MoveScorer.judge(item("n3"), prediction(item("n3"))));
        Bootstrap<MoveCount> score = Bootstrap.of(MoveCount.class, judgements);

        assertThat(score.score(MoveMetrics.DETECTION_F1).value()).isEqualTo(0.5);
        assertThat(score.score(MoveMetrics.HARD_ALERTS).value()).isEqualTo(1 / 3.0, within(1e-9));
        assertThat(score.score(MoveMetrics.WHOLE_F1).value()).isEqualTo(0.5);
        assertThat(score.score(MoveMetrics.STATUS_OF_FOUND).value()).isEqualTo(1);
    }

    private static Map<MoveCount, Integer> counted(Tally<MoveCount> tally) {
        Map<MoveCount, Integer> counted = new EnumMap<>(MoveCount.class);
        for (MoveCount count : MoveCount.values()) {
            if (tally.of(count) != 0) {
                counted.put(count, (int) tally.of(count));
            }
        }
        return counted;
    }
}
