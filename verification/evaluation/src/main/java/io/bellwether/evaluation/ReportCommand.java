package io.bellwether.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bellwether.classify.move.MergeRules;
import io.bellwether.evaluation.item.Item;
import io.bellwether.evaluation.item.Jsonl;
import io.bellwether.evaluation.reading.InProcess;
import io.bellwether.evaluation.reading.Reader;
import io.bellwether.evaluation.report.Evaluated;
import io.bellwether.evaluation.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Writes {@code docs/evaluation.md} and its picture from the templates of the same names. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Measures all there is to measure and writes docs/evaluation.md.")
final class ReportCommand implements Callable<Integer> {
    private static final List<String> FILES = List.of("evaluation.md", "calibration.svg");

    @ParentCommand
    private Evaluation parent;

    @Option(
            names = "--out-of-fold",
            split = ",",
            required = true,
            paramLabel = "ONNX",
            description =
                    "the models that read the items of others, each those that it was not trained on; - for one that is"
                            + " not there")
    private List<String> models;

    @Override
    public Integer call() throws IOException {
        MergeRules rules = ScoreCommand.rules();
        InProcess outOfFold = InProcess.outOfFold(models);
        Optional<Evaluated> dev = others("moves_dev.jsonl", outOfFold, rules);
        Optional<Evaluated> stream = others("moves_base_rate.jsonl", outOfFold, rules);
        Evaluated gold = Evaluated.by(InProcess.shipped(), Gold.items(), rules);
        Path docs = parent.repository.resolve("docs");
        Report report = Report.of(dev, stream, gold, words());
        for (String file : FILES) {
            Files.writeString(docs.resolve(file), report.fill(template(file)));
        }
        return 0;
    }

    private Optional<Evaluated> others(String name, Reader reader, MergeRules rules) throws IOException {
        Path file = Repository.shared(parent.repository).resolve("eval").resolve(name);
        return Files.isRegularFile(file)
                ? Optional.of(Evaluated.by(reader, Jsonl.read(file, Item.class), rules))
                : Optional.empty();
    }

    private Map<String, String> words() throws IOException {
        return Map.of(
                "date",
                LocalDate.now(ZoneOffset.UTC).format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH)),
                "machine",
                Machine.inWords(),
                "folds",
                models.stream().filter(model -> !model.equals("-")).count() + " of " + models.size(),
                "next",
                Files.readString(parent.repository.resolve("verification/evaluation/next-points.md")));
    }

    private static String template(String file) throws IOException {
        try (InputStream in = ReportCommand.class.getResourceAsStream("/" + file + ".template")) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
