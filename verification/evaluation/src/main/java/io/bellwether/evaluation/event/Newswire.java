package io.bellwether.evaluation.event;

import io.bellwether.classify.ClassifyPipeline;
import io.bellwether.classify.metrics.ClassifyMetrics;
import io.bellwether.classify.move.MergeRules;
import io.bellwether.evaluation.item.Item;
import io.bellwether.evaluation.reading.InProcess;
import io.bellwether.events.Article;
import io.bellwether.events.EventCodec;
import io.bellwether.events.Move;
import io.bellwether.events.Reading.Read;
import io.bellwether.events.Source;
import io.bellwether.events.Tier;
import io.bellwether.events.Topics;
import io.bellwether.extraction.gazetteer.Gazetteer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** Items as articles on their way through classify-service: its own topology, only without a broker. */
final class Newswire {
    private final InProcess reader;
    private final MergeRules rules;

    Newswire(InProcess reader, MergeRules rules) {
        this.reader = reader;
        this.rules = rules;
    }

    /** The moves that stand when all items have been read, in the order of publication. */
    Collection<Move> moves(List<Item> items) throws IOException {
        Map<String, Item> byId = items.stream().collect(Collectors.toMap(Item::id, Function.identity()));
        Path state = Files.createTempDirectory("newswire");
        try (TopologyTestDriver driver = driver(byId, state)) {
            TestInputTopic<String, byte[]> articles =
                    driver.createInputTopic(Topics.ARTICLES, new StringSerializer(), new ByteArraySerializer());
            TestOutputTopic<String, byte[]> moves =
                    driver.createOutputTopic(Topics.MOVES, new StringDeserializer(), new ByteArrayDeserializer());
            items.stream()
                    .map(Newswire::article)
                    .sorted(Comparator.comparing(Article::published).thenComparing(Article::id))
                    .forEach(article -> articles.pipeInput(record(article)));
            return latest(moves.readRecordsToList());
        } finally {
            delete(state);
        }
    }

    private TopologyTestDriver driver(Map<String, Item> byId, Path state) {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "evaluation");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:1");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        return new TopologyTestDriver(
                ClassifyPipeline.topology(
                        article -> reader.claims(byId.get(article.id())),
                        Gazetteer.load(),
                        rules,
                        new ClassifyMetrics(new SimpleMeterRegistry())),
                properties);
    }

    private static Article article(Item item) {
        Instant published = Published.instant(item.published());
        String outlet = item.source() == null ? "unknown" : item.source();
        return Article.by(new Source(outlet, outlet, Tier.PRESS), "feed-of-" + outlet, item.id())
                .url("https://" + outlet + "/" + item.id())
                .title(item.title())
                .text(item.text())
                .language("en")
                .published(published)
                .seen(published)
                .build();
    }

    private static TestRecord<String, byte[]> record(Article article) {
        return new TestRecord<>(
                article.key(),
                EventCodec.value(article),
                EventCodec.headers(article, "evaluation", article.seen()),
                article.seen());
    }

    private static Collection<Move> latest(List<TestRecord<String, byte[]>> records) {
        Map<String, Move> latest = new LinkedHashMap<>();
        for (TestRecord<String, byte[]> record : records) {
            if (!(EventCodec.read(Move.class, record.headers(), record.value()) instanceof Read<Move>(Move move))) {
                throw new IllegalStateException("classify-service wrote what is no move: " + record.key());
            }
            latest.put(move.id(), move);
        }
        return latest.values();
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
