package io.bellwether.benchmarks;

import io.bellwether.events.TopicSetup;
import io.bellwether.events.Topics;
import io.bellwether.local.broker.LocalKafka;
import io.bellwether.local.database.LocalPostgres;
import io.bellwether.local.port.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.apache.commons.io.FileUtils;

/**
 * How many polls a second one ingest-service makes on one core, every feed always due, and how much memory it takes for it; how
 * many requests a second a bare client makes for the same documents.
 */
final class PollingRate {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int CONCURRENCY = 64;
    /** Of Linux, in which /proc counts processor time. */
    private static final double TICKS = 100;

    private final Path repository;
    private final int feeds;
    private final int seconds;

    PollingRate(Path repository, int feeds, int seconds) {
        this.repository = repository;
        this.feeds = feeds;
        this.seconds = seconds;
    }

    void run() throws Exception {
        measure(feeds / 10, "PT1S");
        measure(feeds, "PT1S");
        bare();
    }

    private void measure(int count, String shortest) throws Exception {
        Path directory = Files.createTempDirectory("bellwether-benchmark-");
        List<Integer> ports = Ports.free(4);
        try (LocalKafka broker = LocalKafka.start(directory.resolve("kafka"), ports.get(0), ports.get(1));
                LocalPostgres database = LocalPostgres.startForTests(directory.resolve("postgres"), ports.get(2));
                FeedFarm farm = new FeedFarm(count)) {
            TopicSetup.run(broker.bootstrapServers(), (short) 1, PATIENCE);
            Path opml = Files.writeString(directory.resolve("feeds.opml"), farm.opml());
            try (ServiceProcess service = ingest(directory, broker, database, opml, ports.get(3), shortest);
                    TopicEnds ends = new TopicEnds(broker.bootstrapServers())) {
                await(() -> farm.feedsAsked() == count, count + " feeds are not asked");
                long requests = farm.requests();
                double processor = processorSeconds(service.pid());
                TimeUnit.SECONDS.sleep(seconds);
                double rate = (double) (farm.requests() - requests) / seconds;
                double load = (processorSeconds(service.pid()) - processor) / seconds;
                long resident = resident(service.pid());
                long entries = farm.quiet();
                await(() -> ends.end(Topics.ARTICLES) >= entries, "not all " + entries + " entries are articles");
                if (ends.end(Topics.ARTICLES) != entries) {
                    throw new IllegalStateException("more articles than the " + entries + " entries");
                }
                System.out.printf(
                        "%,d feeds, shortest interval %s: %,.0f polls/s, %.0f %% of a core, %d MiB; %,d entries, all there, none twice%n",
                        count, shortest, rate, load * 100, resident / 1024, entries);
            }
        } finally {
            FileUtils.deleteQuietly(directory.toFile());
        }
    }

    private ServiceProcess ingest(
            Path directory, LocalKafka broker, LocalPostgres database, Path opml, int port, String shortest)
            throws Exception {
        Path jar = repository
                .resolve("ingest-service/target/quarkus-app/quarkus-run.jar")
                .toRealPath();
        String java = ProcessHandle.current().info().command().orElse("java");
        List<String> command = new ArrayList<>(List.of("taskset", "-c", "0", java, "-Xmx256m", "-XX:+UseSerialGC"));
        command.addAll(List.of("-jar", jar.toString()));
        Map<String, String> environment = new HashMap<>(Map.of(
                "QUARKUS_HTTP_PORT",
                Integer.toString(port),
                "KAFKA_BOOTSTRAP_SERVERS",
                broker.bootstrapServers(),
                "QUARKUS_DATASOURCE_JDBC_URL",
                database.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME",
                LocalPostgres.USERNAME,
                "QUARKUS_DATASOURCE_PASSWORD",
                LocalPostgres.PASSWORD,
                "BELLWETHER_EGRESS_ALLOW",
                "127.0.0.0/8",
                "BELLWETHER_INGEST_OPML",
                opml.toString(),
                "BELLWETHER_INGEST_MIN_INTERVAL",
                shortest,
                "BELLWETHER_INGEST_POLITENESS_EXEMPT",
                Ports.LOOPBACK));
        environment.put("BELLWETHER_INGEST_FETCH_PER_HOST", Integer.toString(CONCURRENCY));
        return ServiceProcess.start(
                command,
                environment,
                directory.resolve("ingest.log"),
                URI.create("http://" + Ports.LOOPBACK + ":" + port + "/q/health/ready"));
    }

    /** The same documents, fetched and thrown away. */
    private void bare() throws Exception {
        try (FeedFarm farm = new FeedFarm(feeds);
                HttpClient client =
                        HttpClient.newBuilder().connectTimeout(PATIENCE).build();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            LongAdder answers = new LongAdder();
            Instant end = Instant.now().plusSeconds(seconds);
            for (int worker = 0; worker < CONCURRENCY; worker++) {
                int first = worker;
                threads.execute(() -> {
                    for (int feed = first; Instant.now().isBefore(end); feed = (feed + CONCURRENCY) % feeds) {
                        get(client, farm.address(feed));
                        answers.increment();
                    }
                });
            }
            threads.shutdown();
            if (!threads.awaitTermination(seconds + 30L, TimeUnit.SECONDS) || answers.sum() != farm.requests()) {
                throw new IllegalStateException("not every request was answered");
            }
            System.out.printf(
                    "bare client on all cores, unconditional: %,.0f requests/s%n", (double) answers.sum() / seconds);
        }
    }

    private static void get(HttpClient client, URI address) {
        try {
            client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Condition condition, String otherwise) throws Exception {
        Instant limit = Instant.now().plus(PATIENCE);
        while (!condition.holds()) {
            if (Instant.now().isAfter(limit)) {
                throw new IllegalStateException(otherwise);
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    /** User and system time so far: fields 14 and 15 of {@code /proc/PID/stat}, counted behind the name. */
    private static double processorSeconds(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
    }

    /** KiB. */
    private static long resident(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
