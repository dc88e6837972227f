package io.bellwether.evaluation.item;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.bellwether.events.Json;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Files of a JSON object a line. */
public final class Jsonl {

    private Jsonl() {}

    /**
     * All of a file; empty lines are passed over.
     *
     * @throws IOException when it cannot be read, or a line is not such an object; the message names file and line
     */
    public static <T> List<T> read(Path file, Class<T> type) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("cannot read " + file);
        }
        return read(file.toString(), Files.readString(file), type);
    }

    /** The same of a text that was read already. */
    public static <T> List<T> read(String name, String text, Class<T> type) throws IOException {
        List<T> read = new ArrayList<>();
        String[] lines = text.split("\n");
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                read.add(parse(name + ", line " + (i + 1), lines[i], type));
            }
        }
        return read;
    }

    private static <T> T parse(String place, String line, Class<T> type) throws IOException {
        try {
            return Json.MAPPER.readValue(line, type);
        } catch (JsonProcessingException e) {
            throw new IOException(place + ": " + e.getOriginalMessage(), e);
        }
    }

    public static void write(Path file, Collection<?> objects) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (Object object : objects) {
                writer.write(Json.MAPPER.writeValueAsString(object));
                writer.newLine();
            }
        }
    }
}
