package io.bellwether.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.acceptance.Repository;
import io.bellwether.events.Json;
import io.bellwether.local.port.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** {@code ./bellwether up} on free ports, seen from outside. */
final class RunningProduct implements AutoCloseable {
    private static final int PORTS = 10;
    private static final int FIRST_PORT = 20_000;
    private static final int LAST_PORT = 32_000;
    private static final Duration TO_START = Duration.ofMinutes(3);
    private static final Duration TO_STOP = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process launcher;
    private final Path output;
    private final Path data;
    private final int port;

    /** A process of the product that can be killed: one of the services, or the broker. */
    enum Part {
        INGEST_SERVICE("ingest-service"),
        CLASSIFY_SERVICE("classify-service"),
        ALERT_SERVICE("alert-service"),
        BROKER("broker");

        private final String noted;

        Part(String noted) {
            this.noted = noted;
        }
    }

    private RunningProduct(Process launcher, Path output, Path data, int port) {
        this.launcher = launcher;
        this.output = output;
        this.data = data;
        this.port = port;
    }

    /** Starts on a block of free ports, keeping everything in {@code directory}, and waits until it says that it is ready. */
    static RunningProduct start(Path directory, String... options) {
        int port = freePorts();
        Path output = directory.resolve("up-" + port + ".log");
        List<String> command = new ArrayList<>(List.of(
                "sh",
                Repository.root().resolve("bellwether").toString(),
                "up",
                "--data",
                directory.resolve("data").toString(),
                "--port",
                Integer.toString(port)));
        command.addAll(List.of(options));
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            RunningProduct product = new RunningProduct(builder.start(), output, directory.resolve("data"), port);
            product.awaitReady();
            return product;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady() {
        try {
            await().atMost(TO_START).pollInterval(Duration.ofMillis(200)).until(() -> {
                assertThat(launcher.isAlive())
                        .as("up runs; it said: %s", said())
                        .isTrue();
                return said().contains("Bellwether is ready");
            });
        } catch (RuntimeException | AssertionError e) {
            close();
            throw new AssertionError("not ready; up said:\n" + said(), e);
        }
    }

    /** Everything that {@code up} printed so far. */
    String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI page() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    URI mailboxPage() {
        return URI.create("http://127.0.0.1:" + (port + 3) + "/");
    }

    URI receiverPage() {
        return URI.create("http://127.0.0.1:" + (port + 4) + "/");
    }

    String bootstrapServers() {
        return "127.0.0.1:" + (port + 7);
    }

    /** The moves that the page shows, as the API has them. */
    List<JsonNode> moves() {
        return list(get(page().resolve("/api/moves?limit=200")).path("moves"));
    }

    /** The move of a person; fails unless there is exactly one. */
    JsonNode moveOf(String person) {
        List<JsonNode> moves = moves().stream()
                .filter(move -> move.at("/person/name").asText().equals(person))
                .toList();
        assertThat(moves).as("moves of %s", person).hasSize(1);
        return moves.getFirst();
    }

    List<JsonNode> watches() {
        return list(get(page().resolve("/api/watches")).path("watches"));
    }

    /** Adds a watch and returns it with its secret. */
    JsonNode watch(String json) {
        return send(HttpRequest.newBuilder(page().resolve("/api/watches"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Every message in the mailbox. */
    List<JsonNode> mails() {
        return list(get(mailboxPage().resolve("/api/messages")).path("messages"));
    }

    /** Every webhook whose signature was good. */
    List<JsonNode> webhooks() {
        return list(get(receiverPage().resolve("/api/received")).path("received"));
    }

    /** What the receiver turned away. */
    JsonNode refusedWebhooks() {
        return get(receiverPage().resolve("/api/received")).path("refused");
    }

    /** The metrics of a service, in Prometheus' text format. */
    String metrics(Part service) {
        return text(HttpRequest.newBuilder(servicePage(service).resolve("/q/metrics")));
    }

    /** The readiness of a service. */
    JsonNode ready(Part service) {
        return get(servicePage(service).resolve("/q/health/ready"));
    }

    private URI servicePage(Part service) {
        int offset =
                switch (service) {
                    case ALERT_SERVICE -> 0;
                    case INGEST_SERVICE -> 1;
                    case CLASSIFY_SERVICE -> 2;
                    case BROKER -> throw new IllegalArgumentException("the broker has no page");
                };
        return URI.create("http://127.0.0.1:" + (port + offset) + "/");
    }

    /** {@code kill -9}. */
    void kill(Part part) {
        ProcessHandle victim = process(part);
        victim.destroyForcibly();
        await().atMost(TO_STOP).until(() -> !victim.isAlive());
    }

    /** Waits until a part that was killed runs again under another process id, and answers. */
    void awaitReplacement(Part part, long before) {
        await().atMost(TO_START)
                .ignoreExceptions()
                .until(() -> process(part).pid() != before && (part == Part.BROKER || up(part)));
    }

    private boolean up(Part service) {
        return ready(service).path("status").asText().equals("UP");
    }

    /** The process of a part, as the launcher notes the processes that it starts; fails when there is none. */
    ProcessHandle process(Part part) {
        try (Stream<String> notes = Files.lines(data.resolve("processes.jsonl"))) {
            return notes.map(RunningProduct::json)
                    .filter(note -> note.path("name").asText().equals(part.noted))
                    .flatMap(note -> ProcessHandle.of(note.path("pid").asLong()).stream())
                    .filter(ProcessHandle::isAlive)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no process of " + part.noted));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every process of the product that runs now, the launcher included. */
    Set<ProcessHandle> processes() {
        Set<ProcessHandle> all = launcher.descendants().collect(Collectors.toSet());
        all.add(launcher.toHandle());
        return all;
    }

    /** Sends SIGTERM and waits until the launcher has ended; returns the processes of the product that are left. */
    Set<ProcessHandle> terminate() {
        Set<ProcessHandle> all = processes();
        launcher.destroy();
        await().atMost(TO_STOP).until(() -> !launcher.isAlive());
        return all.stream().filter(ProcessHandle::isAlive).collect(Collectors.toSet());
    }

    @Override
    public void close() {
        Set<ProcessHandle> all = processes();
        launcher.destroy();
        try {
            if (!launcher.waitFor(TO_STOP.toSeconds(), TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        all.forEach(ProcessHandle::destroyForcibly);
    }

    private JsonNode get(URI address) {
        return send(HttpRequest.newBuilder(address));
    }

    private JsonNode send(HttpRequest.Builder request) {
        return json(text(request));
    }

    private static JsonNode json(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(HttpRequest.Builder request) {
        try {
            HttpRequest bounded = request.timeout(Duration.ofSeconds(10)).build();
            HttpResponse<String> answer = http.send(bounded, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode())
                    .as("%s: %s", bounded.uri(), answer.body())
                    .isBetween(200, 299);
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static int freePorts() {
        return IntStream.iterate(FIRST_PORT, port -> port < LAST_PORT, port -> port + PORTS)
                .filter(first -> IntStream.range(first, first + PORTS).allMatch(Ports::isFree))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no free block of ports"));
    }
}
