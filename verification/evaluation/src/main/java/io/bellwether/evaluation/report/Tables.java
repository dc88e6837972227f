package io.bellwether.evaluation.report;

import static io.bellwether.evaluation.report.Table.number;

import io.bellwether.evaluation.event.Events;
import io.bellwether.evaluation.score.Calibration;
import io.bellwether.evaluation.score.Failure;
import io.bellwether.evaluation.score.Score;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was measured, as tables. */
final class Tables {

    private Tables() {}

    static String scores(List<Score> scores) {
        Table table = new Table("", "", "95 %", "of");
        for (Score score : scores) {
            table.row(score.name(), number(score.value()), interval(score), of(score));
        }
        return table.toString();
    }

    private static String interval(Score score) {
        return number(score.interval().low()) + "–" + number(score.interval().high());
    }

    private static String of(Score score) {
        return score.plain() ? Math.round(score.part()) + " of " + Math.round(score.whole()) : "";
    }

    /** Precision and recall at the base rate, the higher the claims' least confidence. */
    static String thresholds(List<Threshold> thresholds) {
        Table table = new Table("claims at", "precision", "95 %", "recall", "95 %", "alerts without a word of a move");
        for (Threshold threshold : thresholds) {
            table.row(
                    threshold.name(),
                    number(threshold.precision().value()),
                    interval(threshold.precision()),
                    number(threshold.recall().value()),
                    interval(threshold.recall()),
                    of(threshold.wordless()));
        }
        return table.toString();
    }

    static String calibration(Calibration calibration) {
        Table table = new Table("confidence", "claims", "mean confidence", "right");
        for (Calibration.Bin bin : calibration.bins()) {
            table.row(
                    "%.1f–%.1f".formatted(bin.low(), bin.low() + 0.1),
                    String.valueOf(bin.claims()),
                    number(bin.confidence()),
                    number(bin.right()));
        }
        return table + "\nExpected calibration error " + number(calibration.expectedError()) + ", Brier score "
                + number(calibration.brier()) + ".\n";
    }

    static String events(Events events) {
        return scores(events.scores()) + "\n" + events.mixed() + " of " + events.moves()
                + " moves hold different stories.\n";
    }

    /** So many of each sort. */
    static String failures(List<Failure> failures, int most) {
        Map<Failure.Sort, Integer> shown = new EnumMap<>(Failure.Sort.class);
        StringBuilder text = new StringBuilder();
        failures.stream().sorted(java.util.Comparator.comparing(Failure::sort)).forEach(failure -> {
            if (shown.merge(failure.sort(), 1, Integer::sum) <= most) {
                text.append(" - ")
                        .append(failure.sort())
                        .append(" | ")
                        .append(failure.title())
                        .append(" | ")
                        .append(failure.note())
                        .append("\n");
            }
        });
        return text.toString();
    }
}
