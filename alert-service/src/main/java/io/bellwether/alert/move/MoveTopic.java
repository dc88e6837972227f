package io.bellwether.alert.move;

import io.bellwether.alert.metrics.AlertMetrics;
import io.bellwether.events.DeadLetterReason;
import io.bellwether.events.EventCodec;
import io.bellwether.events.Move;
import io.bellwether.events.Reading;
import io.bellwether.events.Reading.Read;
import io.bellwether.events.Reading.Unreadable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** Reads records of the moves topic. What can never be read goes to the dead letters, and the next record goes through. */
@ApplicationScoped
public class MoveTopic {
    private static final Logger LOG = Logger.getLogger(MoveTopic.class);

    private final DeadLetterTopic deadLetters;
    private final AlertMetrics metrics;

    MoveTopic(DeadLetterTopic deadLetters, AlertMetrics metrics) {
        this.deadLetters = deadLetters;
        this.metrics = metrics;
    }

    /** The move of a record; empty where it could not be read and lies with the dead letters. */
    public Optional<Move> read(ConsumerRecord<String, byte[]> record) {
        Reading<Move> reading = EventCodec.read(Move.class, record.headers(), record.value());
        return switch (reading) {
            case Read<Move> read -> Optional.of(read.event());
            case Unreadable<Move> unreadable -> {
                bury(record, unreadable.reason(), unreadable.detail());
                yield Optional.empty();
            }
        };
    }

    /** Puts a record aside that can be read but not processed. */
    public void bury(ConsumerRecord<String, byte[]> record, DeadLetterReason reason, String detail) {
        deadLetters.send(record, reason, detail);
        metrics.deadLetter(record.topic(), reason);
        LOG.warnf(
                "dead letter: topic=%s partition=%d offset=%d reason=%s detail=%s",
                record.topic(), record.partition(), record.offset(), reason.word(), detail);
    }
}
