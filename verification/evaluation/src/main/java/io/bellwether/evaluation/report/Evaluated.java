package io.bellwether.evaluation.report;

import io.bellwether.classify.move.MergeRules;
import io.bellwether.evaluation.event.Events;
import io.bellwether.evaluation.item.Item;
import io.bellwether.evaluation.item.Prediction;
import io.bellwether.evaluation.reading.InProcess;
import io.bellwether.evaluation.reading.Reader;
import io.bellwether.evaluation.score.BaseRate;
import io.bellwether.evaluation.score.BaseRateCount;
import io.bellwether.evaluation.score.Bootstrap;
import io.bellwether.evaluation.score.Calibration;
import io.bellwether.evaluation.score.Calibration.Outcome;
import io.bellwether.evaluation.score.Failure;
import io.bellwether.evaluation.score.Judgement;
import io.bellwether.evaluation.score.MoveCount;
import io.bellwether.evaluation.score.MoveMetrics;
import io.bellwether.evaluation.score.MoveScorer;
import io.bellwether.evaluation.score.Score;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.DoubleStream;

/** A labelled file as somebody read it, and all that can be said of it. */
public final class Evaluated {
    private static final double[] LINES = {0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95};

    private final List<Item> items;
    private final Map<String, Prediction> predictions;
    private final Reader reader;
    private final MergeRules rules;

    private Evaluated(List<Item> items, Map<String, Prediction> predictions, Reader reader, MergeRules rules) {
        this.items = items;
        this.predictions = predictions;
        this.reader = reader;
        this.rules = rules;
    }

    /** @param rules of the service, which say at what confidence a move alerts, and what is one move */
    public static Evaluated by(Reader reader, List<Item> items, MergeRules rules) throws IOException {
        List<Item> readable = reader.readable(items);
        return new Evaluated(readable, reader.read(readable), reader, rules);
    }

    /** Whether it was drawn from the stream in strata, so that it says what a day brings. */
    public boolean isSampleOfStream() {
        return items.stream().anyMatch(item -> item.stratum() != null);
    }

    /** How many items count. */
    public long scored() {
        return items.stream().filter(item -> !item.gray()).count();
    }

    /** Detection and moves, of claims that are that likely. */
    public List<Score> moves(double least) {
        return Bootstrap.of(MoveCount.class, judgements(MoveScorer::judge, least))
                .scores(MoveMetrics.ALL);
    }

    /** At the base rate, of claims that are that likely. */
    public List<Score> baseRate(double least) {
        return sample(least).scores(BaseRate.ALL);
    }

    /** The confidence from which the service alerts. */
    public double alertLine() {
        return rules.alertConfidence();
    }

    List<Threshold> thresholds() {
        return DoubleStream.concat(DoubleStream.of(LINES), DoubleStream.of(alertLine()))
                .distinct()
                .sorted()
                .mapToObj(this::threshold)
                .toList();
    }

    private Threshold threshold(double line) {
        Bootstrap<BaseRateCount> sample = sample(line);
        String name = line == 0 ? "any" : String.format(Locale.ROOT, "%.2f", line);
        return new Threshold(
                line == alertLine() ? "**" + name + "**, the alert line" : name,
                sample.score(BaseRate.PRECISION),
                sample.score(BaseRate.RECALL),
                sample.score(BaseRate.WORDLESS_ALERTS));
    }

    private Bootstrap<BaseRateCount> sample(double least) {
        return Bootstrap.of(BaseRateCount.class, judgements(BaseRate::judge, least));
    }

    public Calibration calibration() {
        return Calibration.of(items.stream()
                .filter(item -> !item.gray())
                .flatMap(item -> Outcome.of(item, prediction(item)))
                .toList());
    }

    /** Of items that share stories, where the reader can be asked for claims; else none. */
    public Optional<Events> events() throws IOException {
        boolean shared = items.stream().anyMatch(item -> item.story() != null);
        return shared && reader instanceof InProcess inProcess
                ? Optional.of(Events.of(items, inProcess, rules))
                : Optional.empty();
    }

    public List<Failure> failures(double least) {
        return isSampleOfStream() ? failures(BaseRate::judge, least) : failures(MoveScorer::judge, least);
    }

    private <C extends Enum<C>> List<Failure> failures(BiFunction<Item, Prediction, Judgement<C>> judge, double least) {
        return judgements(judge, least).stream()
                .flatMap(judgement -> judgement.failures().stream())
                .toList();
    }

    private <C extends Enum<C>> List<Judgement<C>> judgements(
            BiFunction<Item, Prediction, Judgement<C>> judge, double least) {
        return items.stream()
                .map(item -> judge.apply(item, prediction(item).atLeast(least)))
                .toList();
    }

    private Prediction prediction(Item item) {
        return predictions.getOrDefault(item.id(), Prediction.nothing(item.id()));
    }
}
