package io.bellwether.benchmarks;

import com.standardwebhooks.Webhook;
import io.bellwether.events.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;
import org.apache.commons.io.FileUtils;

/**
 * How long it takes from the moment an article is first had to its webhook at the receiver, the whole product running on this
 * machine, and what a bare signed webhook from here to there takes. Every article is somebody else's move and meets a watch.
 */
final class WholeWayLatency {
    private static final int FEEDS = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Path repository;
    private final Benchmarks.Rate rate;
    private final Set<String> published = new HashSet<>();
    private int number;

    WholeWayLatency(Path repository, Benchmarks.Rate rate) {
        this.repository = repository.toAbsolutePath().normalize();
        this.rate = rate;
    }

    void run() throws Exception {
        Path directory = Files.createTempDirectory("bellwether-benchmark-");
        try (NewsServer news = new NewsServer(FEEDS);
                Receiver receiver = new Receiver();
                ServiceProcess product = product(directory, news)) {
            bareWebhooks(receiver);
            watch(receiver);
            publishFor(news, rate.warmUp);
            awaitAll(receiver);
            Set<String> before = Set.copyOf(receiver.arrivals().keySet());
            publishFor(news, rate.seconds);
            awaitAll(receiver);
            report(receiver, before);
        } finally {
            FileUtils.deleteQuietly(directory.toFile());
        }
    }

    private ServiceProcess product(Path directory, NewsServer news) throws Exception {
        Path feeds = Files.writeString(directory.resolve("feeds.opml"), news.opml());
        return ServiceProcess.start(
                List.of(
                        "sh",
                        repository.resolve("bellwether").toString(),
                        "up",
                        "--no-newsroom",
                        "--feeds",
                        feeds.toString(),
                        "--data",
                        directory.resolve("data").toString(),
                        "--port",
                        Integer.toString(rate.port)),
                Map.of(),
                directory.resolve("up.log"),
                URI.create("http://127.0.0.1:" + rate.port + "/q/health/ready"));
    }

    /** Every arrival at Anthropic is told to the receiver; the watch is there once the API says so. */
    private void watch(Receiver receiver) throws Exception {
        String watch = Json.MAPPER.writeValueAsString(Map.of(
                "name", "Benchmark",
                "organizations", List.of("Anthropic"),
                "direction", "arrivals",
                "leastStatus", "rumour",
                "channels", List.of(Map.of("type", "webhook", "url", receiver.address(), "secret", Receiver.SECRET))));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + rate.port + "/api/watches"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(watch))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("the watch was not taken: " + answer.body());
        }
        // The feeds must have been asked once, or what they publish counts as history.
        TimeUnit.SECONDS.sleep(5);
    }

    private void publishFor(NewsServer news, int seconds) {
        long start = System.nanoTime();
        int articles = seconds * rate.perSecond;
        for (int i = 0; i < articles; i++) {
            long due = start + i * 1_000_000_000L / rate.perSecond;
            LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
            published.add(SampleNews.person(number));
            news.publish(number, SampleNews.move(number));
            number++;
        }
    }

    private void awaitAll(Receiver receiver) throws InterruptedException {
        Instant limit = Instant.now().plus(PATIENCE);
        while (!people(receiver).containsAll(published)) {
            if (Instant.now().isAfter(limit)) {
                throw new IllegalStateException(
                        "%d of %d moves were told of".formatted(people(receiver).size(), published.size()));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        if (receiver.arrivals().size() != published.size()
                || !receiver.complaints().isEmpty()) {
            throw new IllegalStateException("%d webhooks for %d moves; %s"
                    .formatted(receiver.arrivals().size(), published.size(), receiver.complaints()));
        }
    }

    private static Set<String> people(Receiver receiver) {
        return receiver.arrivals().values().stream()
                .map(Receiver.Arrival::person)
                .collect(Collectors.toSet());
    }

    private void report(Receiver receiver, Set<String> before) {
        Histogram seen = new Histogram(3);
        receiver.arrivals().forEach((id, arrival) -> {
            if (!before.contains(id)) {
                seen.recordValue(Math.max(
                        0, Duration.between(arrival.seen(), arrival.at()).toMillis()));
            }
        });
        System.out.printf(
                "%d articles at %d/s, %d webhooks verified, none twice%nseen to webhook: p50 %d ms, p99 %d ms, max %d ms%n",
                seen.getTotalCount(),
                rate.perSecond,
                seen.getTotalCount(),
                seen.getValueAtPercentile(50),
                seen.getValueAtPercentile(99),
                seen.getMaxValue());
    }

    /** The floor: sign, post on loopback, verify. */
    private static void bareWebhooks(Receiver receiver) throws Exception {
        Webhook webhook = new Webhook(Receiver.SECRET);
        Histogram bare = new Histogram(3);
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 0; i < 1_000; i++) {
                long start = System.nanoTime();
                bareWebhook(client, webhook, receiver, i);
                bare.recordValue((System.nanoTime() - start) / 1_000);
            }
        }
        receiver.arrivals().clear();
        System.out.printf(
                "baseline, a bare signed webhook: p50 %.2f ms, p99 %.2f ms%n",
                bare.getValueAtPercentile(50) / 1000.0, bare.getValueAtPercentile(99) / 1000.0);
    }

    private static void bareWebhook(HttpClient client, Webhook webhook, Receiver receiver, int number)
            throws Exception {
        Instant now = Instant.now();
        String body = "{\"data\":{\"seen\":\"%s\",\"published\":\"%s\"}}".formatted(now, now);
        HttpRequest request = HttpRequest.newBuilder(URI.create(receiver.address()))
                .header("webhook-id", "bare-" + number)
                .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .header("webhook-signature", webhook.sign("bare-" + number, now.getEpochSecond(), body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        client.send(request, HttpResponse.BodyHandlers.discarding());
    }
}
