package io.bellwether.local.up;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.events.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The watches a newcomer finds set up: a person, a lab, and kinds of move. Set up once: whoever deletes one is not given it again.
 *
 * @param done    there once they are set up
 * @param api     {@code http://127.0.0.1:8080/}
 * @param webhook where webhooks go
 * @param secret  what they are signed with
 */
record DemoWatches(Path done, String api, String webhook, String secret) {
    static final String ADDRESS = "you@bellwether.local";

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    /** @throws CannotRun when alert-service refuses one */
    void setUp() {
        if (Files.exists(done)) {
            return;
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            Set<String> there = names(client);
            for (Map<String, Object> watch : watches()) {
                if (!there.contains(watch.get("name"))) {
                    post(client, watch);
                }
            }
            Files.createFile(done);
        } catch (IOException e) {
            throw new CannotRun("cannot set up the demo watches: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Map<String, Object>> watches() {
        Map<String, String> email = Map.of("type", "email", "address", ADDRESS);
        Map<String, String> signed = Map.of("type", "webhook", "url", webhook, "secret", secret);
        return List.of(
                Map.of(
                        "name",
                        "Andrej Karpathy, whatever is said of him",
                        "people",
                        List.of("Andrej Karpathy"),
                        "leastStatus",
                        "rumour",
                        "channels",
                        List.of(email, signed)),
                Map.of(
                        "name",
                        "Google DeepMind: who comes and who goes",
                        "organizations",
                        List.of("Google DeepMind"),
                        "leastStatus",
                        "rumour",
                        "channels",
                        List.of(email, signed)),
                Map.of(
                        "name",
                        "Board seats and promotions",
                        "kinds",
                        List.of("board", "promoted"),
                        "leastStatus",
                        "reported",
                        "channels",
                        List.of(email)));
    }

    private Set<String> names(HttpClient client) throws IOException, InterruptedException {
        JsonNode answer = Json.MAPPER.readTree(
                client.send(request().GET().build(), BodyHandlers.ofString()).body());
        Set<String> names = new HashSet<>();
        answer.path("watches").forEach(watch -> names.add(watch.path("name").asText()));
        return names;
    }

    private void post(HttpClient client, Map<String, Object> watch) throws IOException, InterruptedException {
        HttpRequest request = request()
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(watch)))
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new CannotRun("alert-service refuses the demo watch \"" + watch.get("name") + "\": "
                    + answer.statusCode() + " " + answer.body());
        }
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(URI.create(api + "api/watches")).timeout(TIMEOUT);
    }
}
