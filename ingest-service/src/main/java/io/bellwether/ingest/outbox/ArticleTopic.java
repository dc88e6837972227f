package io.bellwether.ingest.outbox;

import io.bellwether.events.Article;
import io.bellwether.events.EventCodec;
import io.bellwether.events.Topics;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The topic of articles, for writing. */
@ApplicationScoped
class ArticleTopic {
    private static final String SERVICE = "ingest-service";
    private static final Duration CLOSE = Duration.ofSeconds(5);
    /** A record may be as large as the contract allows, with its key and headers. */
    private static final int MAX_REQUEST = Topics.MAX_RECORD_BYTES + 64 * 1024;

    private final KafkaProducer<String, byte[]> producer;

    ArticleTopic(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        Map<String, Object> config = new HashMap<>();
        config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        config.put(ProducerConfig.CLIENT_ID_CONFIG, SERVICE);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // An article goes out at once; a first poll of many fills its batches anyway.
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_REQUEST);
        // The outbox holds its rows, in a transaction, for as long as one try may take.
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        this.producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }

    /** Sends an article as it was stored; done when all replicas have it. */
    Future<RecordMetadata> send(Article article, byte[] value) {
        return producer.send(new ProducerRecord<>(
                Topics.ARTICLES, null, article.key(), value, EventCodec.headers(article, SERVICE, Instant.now())));
    }

    @PreDestroy
    void close() {
        producer.close(CLOSE);
    }
}
