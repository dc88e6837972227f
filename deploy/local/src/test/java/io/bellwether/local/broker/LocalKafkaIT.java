package io.bellwether.local.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.bellwether.events.TopicSetup;
import io.bellwether.events.Topics;
import io.bellwether.local.port.Ports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKafkaIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    @Test
    void creates_every_topic_once_however_often_it_is_asked() throws Exception {
        try (LocalKafka kafka = start();
                Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            TopicSetup.run(kafka.bootstrapServers(), (short) 1, PATIENCE);
            TopicSetup.run(kafka.bootstrapServers(), (short) 1, PATIENCE);

            Set<String> names = admin.listTopics().names().get(30, TimeUnit.SECONDS);
            assertThat(names)
                    .containsExactlyInAnyOrderElementsOf(
                            Topics.ALL.stream().map(Topics.Topic::name).toList());
            assertThatThrownBy(() -> admin.describeTopics(List.of("misspelt"))
                            .allTopicNames()
                            .get(30, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
        }
    }

    @Test
    void keeps_its_records_when_started_again_on_other_ports() throws Exception {
        try (LocalKafka kafka = start()) {
            TopicSetup.run(kafka.bootstrapServers(), (short) 1, PATIENCE);
            try (var producer = new KafkaProducer<>(
                    Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers()),
                    new StringSerializer(),
                    new ByteArraySerializer())) {
                producer.send(new ProducerRecord<>(Topics.MOVES, "a-move", "{}".getBytes(UTF_8)))
                        .get(30, TimeUnit.SECONDS);
            }
            assertThat(keysRead(kafka)).containsExactly("a-move");
        }
        try (LocalKafka again = start()) {
            assertThat(keysRead(again)).containsExactly("a-move");
        }
    }

    private LocalKafka start() {
        List<Integer> ports = Ports.free(2);
        return LocalKafka.start(directory, ports.get(0), ports.get(1));
    }

    private static List<String> keysRead(LocalKafka kafka) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                kafka.bootstrapServers(),
                "group.id",
                "reader-" + kafka.bootstrapServers(),
                "auto.offset.reset",
                "earliest");
        List<String> keys = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(Topics.MOVES));
            await().atMost(PATIENCE).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> keys.add(record.key()));
                return !keys.isEmpty();
            });
        }
        return keys;
    }
}
