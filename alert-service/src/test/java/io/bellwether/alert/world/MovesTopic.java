package io.bellwether.alert.world;

import io.bellwether.events.EventCodec;
import io.bellwether.events.Move;
import io.bellwether.events.Topics;
import io.bellwether.local.testing.RealParts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The real topics, as classify-service writes them and as an integrator reads them. */
public final class MovesTopic {
    private MovesTopic() {}

    /** Puts moves on the topic, in order. */
    public static void tell(Move... moves) {
        try (var producer = producer()) {
            for (Move move : moves) {
                send(producer, record(move.id(), EventCodec.value(move), headers(move)));
            }
        }
    }

    /** Puts anything on the topic. */
    public static void put(String key, byte[] value, Headers headers) {
        try (var producer = producer()) {
            send(producer, record(key, value, headers));
        }
    }

    private static void send(KafkaProducer<String, byte[]> producer, ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError("not sent: " + record.key(), e);
        }
    }

    public static Headers headers(Move move) {
        return EventCodec.headers(move, "classify-service", Instant.now());
    }

    /** All that a topic holds now under one key. */
    public static List<ConsumerRecord<String, byte[]>> held(String topic, String key) {
        List<ConsumerRecord<String, byte[]>> held = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", RealParts.bootstrapServers(),
                        "group.id", UUID.randomUUID().toString(),
                        "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    if (key.equals(record.key())) {
                        held.add(record);
                    }
                });
            }
        }
        return held;
    }

    private static ProducerRecord<String, byte[]> record(String key, byte[] value, Headers headers) {
        return new ProducerRecord<>(Topics.MOVES, null, key, value, headers);
    }

    private static KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", RealParts.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }
}
