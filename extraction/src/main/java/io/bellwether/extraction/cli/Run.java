package io.bellwether.extraction.cli;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.events.Json;
import io.bellwether.extraction.Extractor;
import io.bellwether.extraction.answer.Answer;
import io.bellwether.extraction.answer.Request;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One run over a stream of articles, a line at a time, so that memory does not grow with the input. */
final class Run {
    /** The longest line that is read. */
    static final int MAX_LINE_BYTES = Request.MOST_BYTES;

    private static final ObjectWriter WRITER = Json.MAPPER.writer();

    private final Extractor extractor;
    private final BoundedLines lines;
    private final PrintStream out;
    private int read;
    private int failed;
    private long nanos;

    Run(Extractor extractor, InputStream in, PrintStream out) {
        this.extractor = extractor;
        this.lines = new BoundedLines(in, MAX_LINE_BYTES);
        this.out = out;
    }

    void go() throws IOException {
        long start = System.nanoTime();
        for (BoundedLines.Line line = lines.next(); line != null && !out.checkError(); line = lines.next()) {
            if (!isBlank(line)) {
                out.println(answer(line));
            }
        }
        out.flush();
        nanos = System.nanoTime() - start;
    }

    int failed() {
        return failed;
    }

    String statistics() {
        double seconds = Math.max(nanos, 1) / 1e9;
        return String.format(
                Locale.ROOT,
                "%d articles, %d lines failed, %.1f s, %.0f articles/s",
                read,
                failed,
                seconds,
                read / seconds);
    }

    private static boolean isBlank(BoundedLines.Line line) {
        return line.bytes() != null
                && StandardCharsets.ISO_8859_1
                        .decode(line.bytes().duplicate())
                        .toString()
                        .isBlank();
    }

    private String answer(BoundedLines.Line line) throws IOException {
        if (line.bytes() == null) {
            return error(line, "longer than " + MAX_LINE_BYTES / (1024 * 1024) + " MiB");
        }
        return switch (Request.read(line.bytes().array())) {
            case Request.Article article
            when article.id().isMissingNode() || article.id().isNull() -> error(line, "no id");
            case Request.Article article -> result(article);
            case Request.Refused refused -> error(line, refused.problem());
        };
    }

    private String error(BoundedLines.Line line, String problem) throws IOException {
        failed++;
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.putNull("id");
        node.put("error", "line " + line.number() + ": " + problem);
        return WRITER.writeValueAsString(node);
    }

    private String result(Request.Article article) throws IOException {
        read++;
        return WRITER.writeValueAsString(Answer.of(article.id(), extractor.extract(article.text())));
    }
}
