package io.bellwether.acceptance.journey;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.bellwether.events.Json;
import io.bellwether.events.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A watch that every move meets, told by e-mail and to the local receiver. */
final class EverythingWatch {
    static final String NAME = "Everything";
    static final String ADDRESS = "everything@bellwether.local";

    private EverythingWatch() {}

    static void add(RunningProduct product, Path data) {
        try {
            product.watch(Json.MAPPER.writeValueAsString(Map.of(
                    "name",
                    NAME,
                    "kinds",
                    Arrays.stream(Kind.values()).map(Kind::word).toList(),
                    "leastStatus",
                    "rumour",
                    "channels",
                    List.of(
                            Map.of("type", "email", "address", ADDRESS),
                            Map.of(
                                    "type",
                                    "webhook",
                                    "url",
                                    product.receiverPage().toString(),
                                    "secret",
                                    secret(data))))));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The secret that the local receiver verifies with. */
    private static String secret(Path data) {
        try {
            return Files.readString(data.resolve("receiver/secret")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
