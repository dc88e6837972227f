package io.bellwether.acceptance.drift;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.acceptance.Repository;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Properties;

/** A service, by the names it has in each place. */
enum Service {
    INGEST("ingest-service", "ingest"),
    CLASSIFY("classify-service", "classify"),
    ALERT("alert-service", "alert");

    final String module;
    final String shortName;

    Service(String module, String shortName) {
        this.module = module;
        this.shortName = shortName;
    }

    /** Its settings as it is built with. */
    Properties properties() {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Repository.text(module + "/src/main/resources/application.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    int port() {
        return Integer.parseInt(properties().getProperty("quarkus.http.port"));
    }

    JsonNode inCompose() {
        return Manifests.compose().path("services").path(shortName);
    }

    /** One of its Kubernetes objects: {@code Deployment}, {@code Service}. */
    JsonNode inKubernetes(String kind) {
        return Manifests.all("deploy/kubernetes/" + shortName + ".yaml").stream()
                .filter(manifest -> manifest.path("kind").asText().equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " of " + module));
    }

    JsonNode container() {
        return inKubernetes("Deployment").at("/spec/template/spec/containers/0");
    }
}
