package io.bellwether.classify;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bellwether.classify.article.ArticleReading;
import io.bellwether.classify.metrics.ClassifyMetrics;
import io.bellwether.classify.move.Kinship;
import io.bellwether.classify.move.MoveMerger;
import io.bellwether.classify.move.Moves;
import io.bellwether.events.Event;
import io.bellwether.events.EventCodec;
import io.bellwether.events.Mention;
import io.bellwether.events.Move;
import io.bellwether.events.Reading.Read;
import io.bellwether.events.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The whole topology without a broker: articles and mentions in, everything it writes out. */
final class PipelineDriver implements AutoCloseable {
    static final Instant NOW = Articles.DAY_ONE.plusSeconds(3_600);

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final TopologyTestDriver driver;
    private final TestInputTopic<String, byte[]> articles;
    private final TestInputTopic<String, byte[]> mentionsIn;
    private final TestOutputTopic<String, byte[]> mentions;
    private final TestOutputTopic<String, byte[]> moves;

    PipelineDriver(ArticleReading reading) {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "test-" + UUID.randomUUID());
        properties.put(StreamsConfig.STATE_DIR_CONFIG, "target/topology-test");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:1");
        driver = new TopologyTestDriver(
                ClassifyPipeline.topology(
                        reading, new MoveMerger(Moves.RULES, Kinship.byName()), new ClassifyMetrics(meters)),
                properties,
                NOW);
        articles = input(Topics.ARTICLES);
        mentionsIn = input(Topics.MENTIONS);
        mentions = output(Topics.MENTIONS);
        moves = output(Topics.MOVES);
    }

    void hears(Articles... told) {
        for (Articles one : told) {
            hears(one.article());
        }
    }

    void hears(Event event) {
        Headers headers = EventCodec.headers(event, "test", NOW);
        hears(event instanceof Mention, event.key(), EventCodec.value(event), headers);
    }

    void hears(boolean mention, String key, byte[] value, Headers headers) {
        (mention ? mentionsIn : articles).pipeInput(new TestRecord<>(key, value, headers, NOW));
    }

    void hearsArticle(String value, String... headers) {
        RecordHeaders set = new RecordHeaders();
        for (int i = 0; i < headers.length; i += 2) {
            set.add(headers[i], headers[i + 1].getBytes(UTF_8));
        }
        hears(false, "any", value.getBytes(UTF_8), set);
    }

    /** What was told since it was last asked. */
    List<Mention> mentions() {
        return read(Mention.class, mentions);
    }

    List<Move> moves() {
        return read(Move.class, moves);
    }

    List<TestRecord<String, byte[]>> moveRecords() {
        return moves.readRecordsToList();
    }

    List<TestRecord<String, byte[]>> deadLetters(String topic) {
        return output(Topics.deadLetters(topic)).readRecordsToList();
    }

    double counted(String meter, String... tags) {
        return meters.find(meter).tags(tags).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    @Override
    public void close() {
        driver.close();
    }

    private static <T extends Event> List<T> read(Class<T> type, TestOutputTopic<String, byte[]> topic) {
        List<T> events = new ArrayList<>();
        for (TestRecord<String, byte[]> record : topic.readRecordsToList()) {
            if (!(EventCodec.read(type, record.headers(), record.value()) instanceof Read<T>(T event))) {
                throw new AssertionError("unreadable: " + new String(record.value(), UTF_8));
            }
            events.add(event);
        }
        return events;
    }

    private TestInputTopic<String, byte[]> input(String topic) {
        return driver.createInputTopic(topic, new StringSerializer(), new ByteArraySerializer());
    }

    private TestOutputTopic<String, byte[]> output(String topic) {
        return driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
