package io.bellwether.extraction;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.events.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A labelled file, and how often we see a move where there is one. */
final class Labelled {
    private final List<JsonNode> items;

    private Labelled(List<JsonNode> items) {
        this.items = items;
    }

    static Labelled of(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return new Labelled(lines.map(Labelled::item)
                    .filter(item -> !item.path("gray").asBoolean())
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode item(String line) {
        try {
            return Json.MAPPER.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int size() {
        return items.size();
    }

    /** The harmonic mean of precision and recall of "this item tells a move", 0 to 1. */
    double detectionF1(Extractor extractor) {
        long hits = count(extractor, true, true);
        long wrong = count(extractor, false, true) + count(extractor, true, false);
        return 2.0 * hits / (2.0 * hits + wrong);
    }

    private long count(Extractor extractor, boolean labelled, boolean seen) {
        return items.stream()
                .filter(item -> item.path("is_move").asBoolean() == labelled)
                .filter(item -> !extractor
                                .read(
                                        item.path("title").asText(),
                                        item.path("text").asText())
                                .isEmpty()
                        == seen)
                .count();
    }
}
