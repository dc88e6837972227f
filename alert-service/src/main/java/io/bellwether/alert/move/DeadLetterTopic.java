package io.bellwether.alert.move;

import io.bellwether.events.DeadLetterReason;
import io.bellwether.events.DeadLetters;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/**
 * Where the records go that can never be processed. A record is there before the next one is taken, so a broker that takes
 * none is waited for.
 */
@ApplicationScoped
class DeadLetterTopic {
    private static final Logger LOG = Logger.getLogger(DeadLetterTopic.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final MutinyEmitter<byte[]> topic;
    private final Clock clock;

    DeadLetterTopic(@Channel("dead-letters") MutinyEmitter<byte[]> topic, Clock clock) {
        this.topic = topic;
        this.clock = clock;
    }

    void send(ConsumerRecord<String, byte[]> record, DeadLetterReason reason, String detail) {
        Headers headers = DeadLetters.headers(
                record.headers(),
                record.topic(),
                record.partition(),
                record.offset(),
                record.value(),
                reason,
                detail,
                clock.instant());
        var metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(record.key())
                .withHeaders(headers)
                .build();
        Message<byte[]> letter = Message.of(DeadLetters.value(record.value())).addMetadata(metadata);
        topic.sendMessage(letter)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .invoke(failure -> LOG.warnf("dead letter not taken, tried again: reason=%s", failure))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .await()
                .indefinitely();
    }
}
