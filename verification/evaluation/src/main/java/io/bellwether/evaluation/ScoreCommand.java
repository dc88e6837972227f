package io.bellwether.evaluation;

import io.bellwether.classify.move.MergeRules;
import io.bellwether.evaluation.item.Item;
import io.bellwether.evaluation.item.Jsonl;
import io.bellwether.evaluation.reading.InProcess;
import io.bellwether.evaluation.reading.Reader;
import io.bellwether.evaluation.report.Evaluated;
import io.bellwether.evaluation.report.Sheet;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores a reader on labelled files, and prints what came of it. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description = "Scores the extractor of this build, or another reader, on labelled files.")
final class ScoreCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "ITEMS.jsonl", description = "labelled items")
    private List<Path> files;

    @ArgGroup
    private ReaderChoice choice = new ReaderChoice();

    @Option(names = "--errors", paramLabel = "N", defaultValue = "0", description = "list so many errors of each sort")
    private int errors;

    @Option(
            names = "--min-confidence",
            paramLabel = "X",
            defaultValue = "0",
            description = "leave out claims that are less likely, 0 to 1")
    private double least;

    @Option(
            names = "--write",
            paramLabel = "DIRECTORY",
            description = "also write what was read, and all that was weighed, to NAME.predictions.jsonl there")
    private Path directory;

    @Override
    public Integer call() throws IOException {
        Reader reader = choice.reader();
        for (Path file : files) {
            List<Item> items = Jsonl.read(file, Item.class);
            System.out.println("# " + file.getFileName() + "\n");
            System.out.println(Sheet.of(Evaluated.by(reader, items, rules()), least, errors));
            if (directory != null) {
                write(file, reader, reader.readable(items));
            }
        }
        return 0;
    }

    private void write(Path file, Reader reader, List<Item> items) throws IOException {
        String name = file.getFileName().toString().replaceFirst("\\.jsonl$", "");
        java.nio.file.Files.createDirectories(directory);
        Jsonl.write(
                directory.resolve(name + ".predictions.jsonl"),
                reader instanceof InProcess inProcess
                        ? inProcess.weigh(items)
                        : new ArrayList<>(reader.read(items).values()));
    }

    /** As the service has them where nobody sets anything. */
    static MergeRules rules() {
        return new SmallRyeConfigBuilder().withMapping(MergeRules.class).build().getConfigMapping(MergeRules.class);
    }
}
