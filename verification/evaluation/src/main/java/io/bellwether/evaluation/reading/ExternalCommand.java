package io.bellwether.evaluation.reading;

import io.bellwether.evaluation.item.Item;
import io.bellwether.evaluation.item.Jsonl;
import io.bellwether.evaluation.item.Prediction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Any command that reads articles on its standard input and writes predictions to its standard output, as {@code bellwether
 * extract} does. It is given the text alone, never a label.
 *
 * @param command for the shell
 * @param patience how long it may take
 */
public record ExternalCommand(String command, Duration patience) implements Reader {

    /** What the command is given of an item. */
    private record Article(String id, String title, String text, String published, String source) {
        static Article of(Item item) {
            return new Article(item.id(), item.title(), item.text(), item.published(), item.source());
        }
    }

    @Override
    public Map<String, Prediction> read(List<Item> items) throws IOException {
        Path articles = Files.createTempFile("articles", ".jsonl");
        Path answers = Files.createTempFile("answers", ".jsonl");
        try {
            Jsonl.write(articles, items.stream().map(Article::of).toList());
            run(articles, answers);
            return new PredictionFile(answers).read(items);
        } finally {
            Files.delete(articles);
            Files.delete(answers);
        }
    }

    private void run(Path in, Path out) throws IOException {
        Process process = new ProcessBuilder("sh", "-c", command)
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("no answer within " + patience.toSeconds() + " s: " + command);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted: " + command, e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            throw new IOException("exit code " + process.exitValue() + ": " + command);
        }
    }
}
