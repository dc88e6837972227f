package io.bellwether.extraction.cli;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.events.Json;
import io.bellwether.events.Organization;
import io.bellwether.extraction.ArticleText;
import io.bellwether.extraction.Extraction;
import io.bellwether.extraction.Extractor;
import io.bellwether.extraction.claim.Claim;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** One run over a stream of articles, a line at a time, so that memory does not grow with the input. */
final class Run {
    /** The longest line that is read: far more than any article. */
    static final int MAX_LINE_BYTES = 16 * 1024 * 1024;

    private static final ObjectReader READER = Json.MAPPER
            .reader()
            .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
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
        try {
            return answer(line, READER.readTree(line.bytes().array()));
        } catch (JsonProcessingException e) {
            return error(line, "not JSON");
        }
    }

    private String answer(BoundedLines.Line line, JsonNode article) throws IOException {
        if (!article.isObject()) {
            return error(line, "not a JSON object");
        }
        JsonNode id = article.path("id");
        if (!id.isTextual() && !id.isNumber()) {
            return error(line, "no id");
        }
        for (String field : List.of("title", "text")) {
            JsonNode value = article.path(field);
            if (!value.isTextual() && !value.isMissingNode() && !value.isNull()) {
                return error(line, field + " is not a string");
            }
        }
        read++;
        ArticleText text = new ArticleText(
                article.path("title").asText(""), article.path("text").asText(""));
        return result(id, extractor.extract(text));
    }

    private String error(BoundedLines.Line line, String problem) throws IOException {
        failed++;
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.putNull("id");
        node.put("error", "line " + line.number() + ": " + problem);
        return WRITER.writeValueAsString(node);
    }

    private static String result(JsonNode id, Extraction extraction) throws IOException {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.set("id", id);
        node.put("is_move", extraction.isMove());
        var moves = node.putArray("moves");
        extraction.claims().forEach(claim -> move(moves.addObject(), claim));
        return WRITER.writeValueAsString(node);
    }

    private static void move(ObjectNode node, Claim claim) {
        node.put("person", claim.person().name());
        names(node, "from", claim.from());
        names(node, "to", claim.to());
        node.put("role", claim.role() == null ? "" : claim.role());
        node.put("kind", claim.kind().word());
        node.put("status", claim.status().word());
        node.put("confidence", claim.confidence());
        node.put("quote", claim.quote().text());
    }

    private static void names(ObjectNode node, String field, List<Organization> organizations) {
        var array = node.putArray(field);
        organizations.forEach(organization -> array.add(organization.name()));
    }
}
