package io.bellwether.evaluation.score;

import static io.bellwether.evaluation.score.BaseRateCount.*;

import io.bellwether.evaluation.item.Item;
import io.bellwether.evaluation.item.Prediction;
import java.util.List;

/**
 * How often an alert would be right in the stream as it comes, from items drawn in strata: precision is weighted by how many items
 * of the stream each stands for, recall is plain.
 */
public final class BaseRate {
    /** Of these one stands for so many that a single false alert would say nothing of the rest. */
    private static final String WORDLESS_STRATUM = "D";

    public static final Metric<BaseRateCount> PRECISION = Metric.derived(
            "precision, weighted", t -> t.of(HITS_OF_STREAM), t -> t.of(HITS_OF_STREAM) + t.of(FALSE_ALERTS_OF_STREAM));
    public static final Metric<BaseRateCount> RECALL =
            Metric.share("recall", t -> t.of(HIT), t -> t.of(HIT) + t.of(MISS));
    public static final Metric<BaseRateCount> UNWEIGHTED =
            Metric.share("precision in the sample", t -> t.of(HIT), t -> t.of(HIT) + t.of(FALSE_ALERT));
    public static final Metric<BaseRateCount> WORDLESS_ALERTS =
            Metric.share("alerts on items without a word of a move", t -> t.of(WORDLESS_ALERT), t -> t.of(WORDLESS));

    public static final List<Metric<BaseRateCount>> ALL = List.of(PRECISION, RECALL, UNWEIGHTED, WORDLESS_ALERTS);

    private BaseRate() {}

    public static Judgement<BaseRateCount> judge(Item item, Prediction prediction) {
        Tally<BaseRateCount> tally = Tally.of(BaseRateCount.class);
        boolean alert = prediction.isMove();
        if (item.gray()) {
            return judgement(item, tally.add(GRAY), List.of());
        }
        if (WORDLESS_STRATUM.equals(item.stratum()) && !item.isMove()) {
            tally.add(WORDLESS).addIf(alert, WORDLESS_ALERT);
        } else if (item.isMove()) {
            tally.add(alert ? HIT : MISS).add(HITS_OF_STREAM, alert ? item.weight() : 0);
        } else {
            tally.add(alert ? FALSE_ALERT : QUIET).add(FALSE_ALERTS_OF_STREAM, alert ? item.weight() : 0);
        }
        return judgement(item, tally, failures(item, alert));
    }

    private static List<Failure> failures(Item item, boolean alert) {
        return alert == item.isMove()
                ? List.of()
                : List.of(
                        new Failure(alert ? Failure.Sort.FALSE_ALERT : Failure.Sort.MISSED, item.title(), item.hard()));
    }

    private static Judgement<BaseRateCount> judgement(Item item, Tally<BaseRateCount> tally, List<Failure> failures) {
        return new Judgement<>(item.event(), tally, failures);
    }
}
