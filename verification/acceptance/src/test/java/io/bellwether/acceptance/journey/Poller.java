package io.bellwether.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bellwether.acceptance.Repository;
import io.bellwether.local.database.LocalPostgres;
import io.bellwether.local.port.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** The packaged ingest-service as a process. */
final class Poller implements AutoCloseable {
    /** Where the broker and the database are. */
    record Parts(String bootstrapServers, String jdbcUrl) {}

    private static final Duration TO_START = Duration.ofMinutes(2);
    private static final Pattern POLLS = Pattern.compile("(?m)^bellwether_polls_total\\{.*} ([0-9.E]+)$");

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = Ports.free();
    private final Process process;
    private final Path log;

    private Poller(Parts parts, Path directory, Path opml) throws IOException {
        log = directory.resolve("ingest-" + UUID.randomUUID() + ".log");
        Path jar = Repository.root().resolve("ingest-service/target/quarkus-app/quarkus-run.jar");
        ProcessBuilder builder = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-jar",
                        jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_PORT",
                        Integer.toString(port),
                        "KAFKA_BOOTSTRAP_SERVERS",
                        parts.bootstrapServers(),
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        parts.jdbcUrl(),
                        "QUARKUS_DATASOURCE_USERNAME",
                        LocalPostgres.USERNAME,
                        "QUARKUS_DATASOURCE_PASSWORD",
                        LocalPostgres.PASSWORD,
                        "BELLWETHER_EGRESS_ALLOW",
                        "127.0.0.0/8",
                        "BELLWETHER_INGEST_OPML",
                        opml.toString(),
                        "BELLWETHER_INGEST_MIN_INTERVAL",
                        "PT4S",
                        "BELLWETHER_INGEST_POLLING_LEASE",
                        "5S",
                        "BELLWETHER_INGEST_POLITENESS_EXEMPT",
                        "127.0.0.1"));
        builder.environment().put("BELLWETHER_INGEST_FETCH_PER_HOST", "64");
        process = builder.start();
    }

    /** Starts one on a free port; it may not be ready yet. */
    static Poller start(Parts parts, Path directory, Path opml) {
        try {
            return new Poller(parts, directory, opml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it has polled something. */
    void awaitPolling() {
        await().atMost(TO_START).ignoreExceptions().until(() -> {
            assertThat(process.isAlive()).as("alive; see %s", log).isTrue();
            return polls() > 0;
        });
    }

    /** How many feeds it has asked. */
    double polls() {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/metrics"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return POLLS.matcher(http.send(request, HttpResponse.BodyHandlers.ofString())
                            .body())
                    .results()
                    .mapToDouble(match -> Double.parseDouble(match.group(1)))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** SIGKILL, in the middle of whatever it does. */
    void kill() {
        process.destroyForcibly();
        await().atMost(Duration.ofSeconds(30)).until(() -> !process.isAlive());
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
