package io.bellwether.evaluation;

import static io.bellwether.evaluation.score.MoveCount.*;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.bellwether.evaluation.item.Item;
import io.bellwether.evaluation.item.Jsonl;
import io.bellwether.evaluation.item.Prediction;
import io.bellwether.evaluation.score.BaseRate;
import io.bellwether.evaluation.score.BaseRateCount;
import io.bellwether.evaluation.score.Bootstrap;
import io.bellwether.evaluation.score.Judgement;
import io.bellwether.evaluation.score.MoveCount;
import io.bellwether.evaluation.score.MoveMetrics;
import io.bellwether.evaluation.score.MoveScorer;
import io.bellwether.evaluation.score.Tally;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where the scripts that score others are there, we count as they do, to the last digit they print: on predictions made of the
 * labels by leaving out, twisting and adding ({@link Twisted}), so that every rule of theirs is met.
 */
class SameAsTheScriptsTest {
    private static final Path SCRIPTS = Repository.shared(Path.of("")).resolve("eval");

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}, seed {1}")
    @CsvSource({"moves_dev.jsonl, 1", "moves_dev.jsonl, 2", "moves_dev.jsonl, 3", "gold.jsonl, 4", "gold.jsonl, 5"})
    void movesAreCountedAlike(String file, int seed) throws IOException, InterruptedException {
        List<Item> items = items(file);
        List<Prediction> predictions = new Twisted(seed).predictions(items);

        Bootstrap<MoveCount> ours = Bootstrap.of(MoveCount.class, judgements(items, predictions, MoveScorer::judge));

        assertThat(printed("score_moves.py", items, predictions)).containsExactlyElementsOf(asTheyPrint(ours));
    }

    @ParameterizedTest(name = "at {0}, seed {1}")
    @CsvSource({"0, 1", "0.5, 2", "0.8, 3"})
    void theBaseRateIsCountedAlike(double least, int seed) throws IOException, InterruptedException {
        List<Item> items = items("moves_base_rate.jsonl");
        List<Prediction> predictions = new Twisted(seed).predictions(items);

        Bootstrap<BaseRateCount> ours = Bootstrap.of(
                BaseRateCount.class,
                judgements(items, predictions, (item, prediction) -> BaseRate.judge(item, prediction.atLeast(least))));

        assertThat(printed("score_base_rate.py", items, predictions, "--min-confidence", String.valueOf(least)))
                .containsExactly(
                        "items %d: tp %d fp %d fn %d tn %d; fired on %d of %d entries without any move word"
                                .formatted(
                                        whole(
                                                ours.tally(),
                                                BaseRateCount.HIT,
                                                BaseRateCount.FALSE_ALERT,
                                                BaseRateCount.MISS,
                                                BaseRateCount.QUIET),
                                        whole(ours.tally(), BaseRateCount.HIT),
                                        whole(ours.tally(), BaseRateCount.FALSE_ALERT),
                                        whole(ours.tally(), BaseRateCount.MISS),
                                        whole(ours.tally(), BaseRateCount.QUIET),
                                        whole(ours.tally(), BaseRateCount.WORDLESS_ALERT),
                                        whole(ours.tally(), BaseRateCount.WORDLESS)),
                        "base rate: precision %s recall %s"
                                .formatted(
                                        share(ours.score(BaseRate.PRECISION).value()),
                                        share(ours.score(BaseRate.RECALL).value())));
    }

    private static List<String> asTheyPrint(Bootstrap<MoveCount> ours) {
        Tally<MoveCount> t = ours.tally();
        List<String> shares = ours.scores(MoveMetrics.ALL).stream()
                .map(score -> share(score.value()))
                .toList();
        List<String> lines = new ArrayList<>();
        lines.add("items scored %d (gray left out: %d)"
                .formatted(whole(t, HIT, MISS, FALSE_ALERT, QUIET), whole(t, GRAY)));
        lines.add("detection  precision %s  recall %s  F1 %s   (tp %d fp %d fn %d tn %d)"
                .formatted(
                        shares.get(0),
                        shares.get(1),
                        shares.get(2),
                        whole(t, HIT),
                        whole(t, FALSE_ALERT),
                        whole(t, MISS),
                        whole(t, QUIET)));
        lines.add("false-alert rate on hard negatives %s (%d/%d)"
                .formatted(shares.get(3), whole(t, HARD_ALERT), whole(t, HARD_NEGATIVE)));
        lines.add("false-alert rate on easy negatives %s (%d/%d)"
                .formatted(shares.get(4), whole(t, EASY_ALERT), whole(t, EASY_NEGATIVE)));
        lines.add("moves: required named %d  person found %s  kind ok %s  status ok %s  from ok %d/%d  to ok %d/%d"
                .formatted(
                        whole(t, REQUIRED),
                        shares.get(5),
                        shares.get(8),
                        shares.get(9),
                        whole(t, FROM),
                        whole(t, FROM_LABELLED),
                        whole(t, TO),
                        whole(t, TO_LABELLED)));
        lines.add("full move (person+kind+from+to)  precision %s  recall %s  F1 %s   spurious moves %d"
                .formatted(shares.get(11), shares.get(12), shares.get(13), whole(t, SPURIOUS)));
        return lines;
    }

    @SafeVarargs
    private static <C extends Enum<C>> int whole(Tally<C> tally, C... counts) {
        return (int) List.of(counts).stream().mapToDouble(tally::of).sum();
    }

    /** As Python rounds. */
    private static String share(double value) {
        return new BigDecimal(value).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static <C extends Enum<C>> List<Judgement<C>> judgements(
            List<Item> items, List<Prediction> predictions, BiFunction<Item, Prediction, Judgement<C>> judge) {
        return IntStream.range(0, items.size())
                .mapToObj(i -> judge.apply(items.get(i), predictions.get(i)))
                .toList();
    }

    private static List<Item> items(String file) throws IOException {
        return file.equals("gold.jsonl") ? Gold.items() : Jsonl.read(there(SCRIPTS.resolve(file)), Item.class);
    }

    private static Path there(Path file) {
        assumeTrue(Files.isRegularFile(file), "not there: " + file);
        return file;
    }

    private List<String> printed(String script, List<Item> items, List<Prediction> predictions, String... options)
            throws IOException, InterruptedException {
        Path gold = folder.resolve("gold.jsonl");
        Path predicted = folder.resolve("predictions.jsonl");
        Jsonl.write(gold, items);
        Jsonl.write(predicted, predictions);
        List<String> command = new ArrayList<>(
                List.of("python3", there(SCRIPTS.resolve(script)).toString(), gold.toString(), predicted.toString()));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines().toList();
    }
}
