package io.bellwether.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** How far topics reach and how far a group has read, without reading them. */
final class TopicEnds implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long POLL_MILLIS = 20;

    private final Admin admin;
    private final String bootstrapServers;

    TopicEnds(String bootstrapServers) {
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
        this.bootstrapServers = bootstrapServers;
    }

    /** Waits until {@code group} has committed all that {@code topic} holds now. */
    void awaitRead(String group, String topic) throws Exception {
        Map<TopicPartition, Long> ends = ends(topic);
        Instant limit = Instant.now().plus(PATIENCE);
        while (true) {
            var committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            boolean all = ends.entrySet().stream()
                    .allMatch(end -> end.getValue() == 0
                            || (committed.get(end.getKey()) != null
                                    && committed.get(end.getKey()).offset() >= end.getValue()));
            if (all) {
                return;
            }
            pause(limit, group + " does not read " + topic);
        }
    }

    /** How many records {@code topic} holds that a reader of committed ones sees. */
    long end(String topic) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = ends(topic).keySet();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long count = 0;
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                count += consumer.poll(Duration.ofMillis(200)).count();
            }
            return count;
        }
    }

    /** Waits until {@code topic} holds {@code more} records than {@code before}; fails when it comes to hold more than that. */
    void awaitEnd(String topic, long before, long more) throws Exception {
        Instant limit = Instant.now().plus(Duration.ofSeconds(30));
        long now = end(topic);
        while (now < before + more) {
            pause(limit, topic + " has " + (now - before) + " of " + more + " records");
            now = end(topic);
        }
        if (now != before + more) {
            throw new IllegalStateException(topic + " has " + (now - before) + " new records, expected " + more);
        }
    }

    private Map<TopicPartition, Long> ends(String topic) throws Exception {
        int partitions = admin.describeTopics(List.of(topic))
                .allTopicNames()
                .get()
                .get(topic)
                .partitions()
                .size();
        var asked = IntStream.range(0, partitions)
                .mapToObj(number -> new TopicPartition(topic, number))
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        return admin.listOffsets(asked).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    private static void pause(Instant limit, String otherwise) throws InterruptedException {
        if (Instant.now().isAfter(limit)) {
            throw new IllegalStateException(otherwise);
        }
        TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }

    @Override
    public void close() {
        admin.close();
    }
}
