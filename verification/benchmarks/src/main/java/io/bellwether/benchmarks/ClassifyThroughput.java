package io.bellwether.benchmarks;

import io.bellwether.events.Article;
import io.bellwether.events.EventCodec;
import io.bellwether.events.Source;
import io.bellwether.events.Tier;
import io.bellwether.events.TopicSetup;
import io.bellwether.events.Topics;
import io.bellwether.local.broker.LocalKafka;
import io.bellwether.local.port.Ports;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.commons.io.FileUtils;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * How many articles a second classify-service takes from its topic to moves on theirs, the broker beside it on the same cores,
 * and how that compares with copying the topic exactly once without reading it.
 */
final class ClassifyThroughput {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Path repository;
    private final int articles;
    private final int everyNth;
    private final int runs;
    private int produced;

    ClassifyThroughput(Path repository, int articles, double moveShare, int runs) {
        this.repository = repository;
        this.articles = articles;
        this.everyNth = (int) Math.round(1 / moveShare);
        this.runs = runs;
    }

    void run() throws Exception {
        Path directory = Files.createTempDirectory("bellwether-benchmark-");
        List<Integer> ports = Ports.free(3);
        try (LocalKafka broker = LocalKafka.start(directory.resolve("kafka"), ports.get(0), ports.get(1))) {
            TopicSetup.run(broker.bootstrapServers(), (short) 1, PATIENCE);
            try (KafkaProducer<String, byte[]> producer = producer(broker.bootstrapServers());
                    TopicEnds ends = new TopicEnds(broker.bootstrapServers())) {
                double copy = best(directory, broker, producer, ends, ports.get(2), true);
                double classify = best(directory, broker, producer, ends, ports.get(2), false);
                System.out.printf(
                        "copy of the topic %,.0f articles/s; classify-service %,.0f articles/s; ratio %.2f%n",
                        copy, classify, classify / copy);
            }
        } finally {
            FileUtils.deleteQuietly(directory.toFile());
        }
    }

    private double best(
            Path directory,
            LocalKafka broker,
            KafkaProducer<String, byte[]> producer,
            TopicEnds ends,
            int port,
            boolean copy)
            throws Exception {
        List<Double> rates = new ArrayList<>();
        try (AutoCloseable reader = copy
                ? TopicCopy.start(broker.bootstrapServers(), directory.resolve("copy"))
                : classify(directory, broker, port)) {
            String group = copy ? TopicCopy.GROUP : "bellwether-classify";
            produce(producer);
            ends.awaitRead(group, Topics.ARTICLES);
            for (int run = 1; run <= runs; run++) {
                long moves = ends.end(Topics.MOVES);
                Instant start = Instant.now();
                int stories = produce(producer);
                ends.awaitRead(group, Topics.ARTICLES);
                double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
                if (!copy) {
                    ends.awaitEnd(Topics.MOVES, moves, stories);
                }
                rates.add(articles / seconds);
                System.out.printf(
                        "%s run %d: %,d articles in %.2f s, %,.0f/s%s%n",
                        copy ? "copy" : "classify",
                        run,
                        articles,
                        seconds,
                        articles / seconds,
                        copy ? "" : ", " + stories + " moves, all there");
            }
        }
        return rates.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    private ServiceProcess classify(Path directory, LocalKafka broker, int port) throws Exception {
        Path jar = repository
                .resolve("classify-service/target/quarkus-app/quarkus-run.jar")
                .toRealPath();
        String java = ProcessHandle.current().info().command().orElse("java");
        return ServiceProcess.start(
                List.of(
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-jar",
                        jar.toString()),
                Map.of(
                        "QUARKUS_HTTP_HOST", Ports.LOOPBACK,
                        "QUARKUS_HTTP_PORT", Integer.toString(port),
                        "KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers(),
                        "KAFKA_STREAMS_STATE_DIR", directory.resolve("streams").toString()),
                directory.resolve("classify.log"),
                URI.create("http://" + Ports.LOOPBACK + ":" + port + "/q/health/ready"));
    }

    /** Writes as many articles as are measured at a time, never one twice; returns how many tell of a move. */
    private int produce(KafkaProducer<String, byte[]> producer) {
        int stories = 0;
        for (int i = 0; i < articles; i++, produced++) {
            boolean move = produced % everyNth == 0;
            stories += move ? 1 : 0;
            Article article =
                    article(produced, move ? SampleNews.move(produced / everyNth) : SampleNews.other(produced));
            var unused = producer.send(new ProducerRecord<>(
                    Topics.ARTICLES,
                    null,
                    article.key(),
                    EventCodec.value(article),
                    EventCodec.headers(article, "benchmark", article.seen())));
        }
        producer.flush();
        return stories;
    }

    private static Article article(int number, SampleNews.Story story) {
        Source source = new Source("news.example", "News", Tier.PRESS);
        return Article.by(source, "benchmark", "%032x".formatted(number))
                .url("https://news.example/" + number)
                .title(story.title())
                .text(story.text())
                .language("en")
                .seen(Instant.now())
                .build();
    }

    private static KafkaProducer<String, byte[]> producer(String bootstrapServers) {
        Properties properties = new Properties();
        properties.put("bootstrap.servers", bootstrapServers);
        properties.put("linger.ms", "5");
        properties.put("batch.size", "131072");
        return new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
    }
}
