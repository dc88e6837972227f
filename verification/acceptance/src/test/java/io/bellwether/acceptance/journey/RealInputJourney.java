package io.bellwether.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.bellwether.acceptance.Repository;
import io.bellwether.events.Article;
import io.bellwether.events.EventCodec;
import io.bellwether.events.Reading.Read;
import io.bellwether.events.Topics;
import io.bellwether.local.port.Ports;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real feeds and the real article that started this, served by a local web server, through the whole product. */
class RealInputJourney {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String SEED = "seed.rss";

    @TempDir
    private Path directory;

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();

    @Test
    void real_feeds_go_through_and_the_seed_article_is_one_alert() throws IOException {
        Path eval = Repository.shared().map(shared -> shared.resolve("eval")).orElse(null);
        Assumptions.assumeTrue(eval != null, "no real feeds here: ../shared/eval is not present");
        HttpServer server = serve(eval.resolve("realfeeds"));
        files.put(
                SEED,
                feed(entry(
                        "old",
                        "A quiet week",
                        "Nothing much happened.",
                        Instant.now().minusSeconds(90_000))));
        Path opml = Files.writeString(directory.resolve("real.opml"), opml(server));

        try (RunningProduct product = RunningProduct.start(directory, "--no-newsroom", "--feeds", opml.toString())) {
            EverythingWatch.add(product, directory.resolve("data"));
            awaitFeedsRead(product);

            files.put(
                    SEED,
                    feed(entry(
                            "seed",
                            "A talent shift in artificial intelligence",
                            Files.readString(eval.resolve("seed-article.txt")),
                            Instant.now())));

            await().atMost(PATIENCE).until(() -> !product.webhooks().isEmpty());
            assertThat(Told.byWebhook(product, EverythingWatch.NAME))
                    .containsExactly(new Told("Andrej Karpathy", "confirmed"));
            assertThat(product.webhooks())
                    .allSatisfy(webhook -> assertThat(
                                    webhook.at("/payload/data/move/to/0/name").asText())
                            .isEqualTo("Anthropic"));
            assertNoDeadLetters(product);
            report(product);
        } finally {
            server.stop(0);
        }
    }

    private void awaitFeedsRead(RunningProduct product) {
        Set<String> feeds = files.keySet();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> articles(product).stream()
                                .map(Article::feedId)
                                .collect(Collectors.toSet())
                                .size()
                        >= feeds.size() - emptyFeeds());
    }

    /** Feeds of the collection that hold no entry. */
    private long emptyFeeds() {
        return files.values().stream()
                .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                .filter(text -> !text.contains("<item") && !text.contains("<entry"))
                .count();
    }

    private static List<Article> articles(RunningProduct product) {
        return TopicReader.records(product.bootstrapServers(), Topics.ARTICLES).stream()
                .map(record -> EventCodec.read(Article.class, record.headers(), record.value()))
                .map(reading -> ((Read<Article>) reading).event())
                .toList();
    }

    private static void assertNoDeadLetters(RunningProduct product) {
        assertThat(Topics.EVENTS)
                .allSatisfy(topic -> assertThat(
                                TopicReader.records(product.bootstrapServers(), Topics.deadLetters(topic.name())))
                        .as("dead letters of %s", topic.name())
                        .isEmpty());
    }

    private static void report(RunningProduct product) {
        System.out.printf(
                "real feeds: %d articles, %d mentions, %d moves%n",
                articles(product).size(),
                TopicReader.records(product.bootstrapServers(), Topics.MENTIONS).size(),
                product.moves().size());
        product.moves()
                .forEach(move -> System.out.printf(
                        "  %s: %s %s -> %s (%s, %s)%n",
                        move.at("/person/name").asText(),
                        move.path("kind").asText(),
                        move.at("/from/0/name").asText(),
                        move.at("/to/0/name").asText(),
                        move.path("status").asText(),
                        move.at("/evidence/0/quote/text").asText()));
    }

    private HttpServer serve(Path folder) throws IOException {
        try (Stream<Path> documents = Files.list(folder)) {
            for (Path document :
                    documents.filter(file -> file.toString().endsWith(".xml")).toList()) {
                files.put(document.getFileName().toString(), Files.readAllBytes(document));
            }
        }
        HttpServer server = HttpServer.create(new InetSocketAddress(Ports.loopback(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        return server;
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = files.get(exchange.getRequestURI().getPath().substring(1));
        exchange.getResponseHeaders().add("Content-Type", "application/xml");
        exchange.sendResponseHeaders(body == null ? 404 : 200, body == null ? -1 : body.length);
        if (body != null) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private String opml(HttpServer server) {
        return files.keySet().stream()
                .map(name -> "<outline type=\"rss\" text=\"%s\" category=\"%s\" xmlUrl=\"http://%s:%d/%s\"/>"
                        .formatted(
                                name,
                                name.equals(SEED) ? "/target-latency/PT2S" : "/tier/press",
                                Ports.LOOPBACK,
                                server.getAddress().getPort(),
                                name))
                .collect(Collectors.joining(
                        "\n", "<opml version=\"2.0\"><head><title>Real</title></head><body>", "</body></opml>"));
    }

    private static byte[] feed(String entry) {
        return ("<rss version=\"2.0\"><channel><title>Seed</title><link>http://seed.example/</link>"
                        + "<description>The article that started this</description>" + entry + "</channel></rss>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String entry(String id, String title, String text, Instant published) {
        return "<item><title>%s</title><guid isPermaLink=\"false\">%s</guid><link>http://seed.example/%s</link><pubDate>%s</pubDate><description><![CDATA[%s]]></description></item>"
                .formatted(
                        title,
                        id,
                        id,
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(published.atOffset(ZoneOffset.UTC)),
                        text.replace("]]>", ""));
    }
}
