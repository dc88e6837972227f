package io.bellwether.benchmarks;

import io.bellwether.events.Topics;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;

/** The baseline: reads the articles and writes them again, exactly once, without looking at them. */
final class TopicCopy implements AutoCloseable {
    static final String GROUP = "benchmark-copy";
    private static final String COPY = "benchmark.copy";

    private final KafkaStreams streams;

    private TopicCopy(KafkaStreams streams) {
        this.streams = streams;
    }

    static TopicCopy start(String bootstrapServers, Path state) throws Exception {
        try (Admin admin = Admin.create(java.util.Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(java.util.List.of(new NewTopic(COPY, 6, (short) 1)))
                    .all()
                    .get();
        }
        StreamsBuilder topology = new StreamsBuilder();
        topology.stream(Topics.ARTICLES).to(COPY);
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, GROUP);
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 2);
        properties.put(StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG, Serdes.ByteArraySerde.class);
        properties.put(StreamsConfig.DEFAULT_VALUE_SERDE_CLASS_CONFIG, Serdes.ByteArraySerde.class);
        properties.put("auto.offset.reset", "earliest");
        KafkaStreams streams = new KafkaStreams(topology.build(), properties);
        streams.start();
        return new TopicCopy(streams);
    }

    @Override
    public void close() {
        streams.close();
    }
}
