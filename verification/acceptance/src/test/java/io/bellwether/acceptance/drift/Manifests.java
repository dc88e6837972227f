package io.bellwether.acceptance.drift;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bellwether.acceptance.Repository;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The YAML documents under {@code deploy}, anchors and merges resolved. */
final class Manifests {
    private static final ObjectMapper TREES = new ObjectMapper();

    private Manifests() {}

    static JsonNode compose() {
        return all("deploy/compose/compose.yaml").get(0);
    }

    static List<JsonNode> all(String path) {
        List<JsonNode> documents = new ArrayList<>();
        new Yaml(new SafeConstructor(new LoaderOptions()))
                .loadAll(Repository.text(path))
                .forEach(document -> documents.add(TREES.valueToTree(document)));
        return documents;
    }
}
