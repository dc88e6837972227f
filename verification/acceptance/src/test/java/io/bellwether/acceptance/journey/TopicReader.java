package io.bellwether.acceptance.journey;

import io.bellwether.events.Alert;
import io.bellwether.events.EventCodec;
import io.bellwether.events.Reading.Read;
import io.bellwether.events.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads topics as an integrator does: from the beginning, committed records only. */
final class TopicReader {
    private TopicReader() {}

    /** Every alert on its topic, repeats included. */
    static List<Alert> alerts(String bootstrapServers) {
        return records(bootstrapServers, Topics.ALERTS).stream()
                .map(record -> EventCodec.read(Alert.class, record.headers(), record.value()))
                .map(reading -> ((Read<Alert>) reading).event())
                .toList();
    }

    /** Every record that a topic holds now. */
    static List<ConsumerRecord<String, byte[]>> records(String bootstrapServers, String topic) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "group.id",
                "journey-" + UUID.randomUUID(),
                "isolation.level",
                "read_committed");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }
}
