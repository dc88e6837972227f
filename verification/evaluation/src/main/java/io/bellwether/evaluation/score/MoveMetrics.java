package io.bellwether.evaluation.score;

import static io.bellwether.evaluation.score.MoveCount.*;

import java.util.List;

/** What is said of a file of labelled moves. */
public final class MoveMetrics {
    public static final Metric<MoveCount> DETECTION_F1 = Metric.derived(
            "is there a move: F1", t -> 2 * t.of(HIT), t -> 2 * t.of(HIT) + t.of(FALSE_ALERT) + t.of(MISS));
    public static final Metric<MoveCount> HARD_ALERTS =
            Metric.share("false alerts on hard negatives", t -> t.of(HARD_ALERT), t -> t.of(HARD_NEGATIVE));
    public static final Metric<MoveCount> WHOLE_F1 = Metric.derived(
            "whole move (person, kind, from, to): F1",
            t -> 2 * t.of(WHOLE),
            t -> t.of(PERSON) + t.of(SPURIOUS) + t.of(REQUIRED));
    public static final Metric<MoveCount> STATUS_OF_FOUND =
            Metric.share("status right, of persons found", t -> t.of(STATUS), t -> t.of(PERSON));

    public static final List<Metric<MoveCount>> ALL = List.of(
            Metric.share("is there a move: precision", t -> t.of(HIT), t -> t.of(HIT) + t.of(FALSE_ALERT)),
            Metric.share("is there a move: recall", t -> t.of(HIT), t -> t.of(HIT) + t.of(MISS)),
            DETECTION_F1,
            HARD_ALERTS,
            Metric.share("false alerts on easy negatives", t -> t.of(EASY_ALERT), t -> t.of(EASY_NEGATIVE)),
            Metric.share("person found", t -> t.of(PERSON), t -> t.of(REQUIRED)),
            Metric.share("from right, where labelled", t -> t.of(FROM), t -> t.of(FROM_LABELLED)),
            Metric.share("to right, where labelled", t -> t.of(TO), t -> t.of(TO_LABELLED)),
            Metric.share("kind right, of all moves", t -> t.of(KIND), t -> t.of(REQUIRED)),
            Metric.share("status right, of all moves", t -> t.of(STATUS), t -> t.of(REQUIRED)),
            STATUS_OF_FOUND,
            Metric.share(
                    "whole move (person, kind, from, to): precision",
                    t -> t.of(WHOLE),
                    t -> t.of(PERSON) + t.of(SPURIOUS)),
            Metric.share("whole move (person, kind, from, to): recall", t -> t.of(WHOLE), t -> t.of(REQUIRED)),
            WHOLE_F1);

    private MoveMetrics() {}
}
