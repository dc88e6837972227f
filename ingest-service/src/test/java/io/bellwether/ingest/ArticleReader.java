package io.bellwether.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.events.Article;
import io.bellwether.events.EventCodec;
import io.bellwether.events.Reading;
import io.bellwether.events.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** Reads the topic of articles from its beginning, as any integrator would. */
public final class ArticleReader implements AutoCloseable {
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

    public ArticleReader(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.ARTICLES).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** What the topic has so far of a feed, in the order of each article's revisions. */
    public List<Article> of(String feedId) {
        consumer.poll(Duration.ofMillis(50)).forEach(records::add);
        return records.stream()
                .map(ArticleReader::article)
                .filter(article -> article.feedId().equals(feedId))
                .toList();
    }

    /** Those of a feed, once there are so many; more are a failure. */
    public List<Article> await(String feedId, int count, Duration atMost) {
        Awaitility.await().atMost(atMost).until(() -> of(feedId).size() >= count);
        assertThat(of(feedId)).hasSize(count);
        return of(feedId);
    }

    /** The record of a revision. */
    public ConsumerRecord<String, byte[]> record(Article article) {
        return records.stream()
                .filter(candidate -> article(candidate).equals(article))
                .findFirst()
                .orElseThrow();
    }

    private static Article article(ConsumerRecord<String, byte[]> found) {
        return switch (EventCodec.read(Article.class, found.headers(), found.value())) {
            case Reading.Read<Article> read -> read.event();
            case Reading.Unreadable<Article> unreadable -> throw new AssertionError(unreadable);
        };
    }

    @Override
    public void close() {
        consumer.close();
    }
}
