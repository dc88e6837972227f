package io.bellwether.acceptance.drift;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.bellwether.acceptance.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The YAML documents under {@code deploy}. */
final class Manifests {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private Manifests() {}

    static JsonNode compose() {
        return all("deploy/compose/compose.yaml").get(0);
    }

    static List<JsonNode> all(String path) {
        List<JsonNode> documents = new ArrayList<>();
        try (var read = YAML.readerFor(JsonNode.class).<JsonNode>readValues(Repository.text(path))) {
            read.forEachRemaining(documents::add);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
        return documents;
    }
}
