package io.bellwether.classify.hop;

import io.bellwether.classify.metrics.ClassifyMetrics;
import io.bellwether.events.DeadLetterReason;
import io.bellwether.events.Event;
import io.bellwether.events.EventCodec;
import io.bellwether.events.Reading.Read;
import io.bellwether.events.Reading.Unreadable;
import io.bellwether.events.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jboss.logging.Logger;

/**
 * Puts a {@link Hop} on the way: reads the event, lets the hop work, writes what comes of it with its CloudEvents headers. What cannot be
 * read, or what our own code fails on, is laid aside with its reason, and the next record goes through. Failures of the broker and of the
 * stores are not laid aside: they stop the task, whose transaction is rolled back, and the record comes again.
 *
 * @param <T> what the hop reads
 */
public final class EventHop<T extends Event> implements Processor<String, byte[], String, byte[]> {
    private static final Logger LOG = Logger.getLogger(EventHop.class);
    private static final String SERVICE = "classify-service";

    private final Class<T> type;
    private final Hop<T> hop;
    private final String next;
    private final String deadLetters;
    private final ClassifyMetrics metrics;

    private ProcessorContext<String, byte[]> context;

    /**
     * @param next        the node that takes what the hop writes
     * @param deadLetters the node that takes what can never be processed
     */
    public EventHop(Class<T> type, Hop<T> hop, String next, String deadLetters, ClassifyMetrics metrics) {
        this.type = type;
        this.hop = hop;
        this.next = next;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<String, byte[]> context) {
        this.context = context;
        hop.open(context);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        switch (EventCodec.read(type, record.headers(), record.value())) {
            case Read<T>(T event) -> work(record, event);
            case Unreadable<T>(DeadLetterReason reason, String detail) -> layAside(record, reason, detail);
        }
    }

    /** Hostile text can drive a recursive reader out of stack; that is a failure of our code like any other. */
    private void work(Record<String, byte[]> record, T event) {
        try {
            write(record, hop.process(event, now()));
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            LOG.errorf(
                    e,
                    "Failed on an event: type=%s id=%s revision=%d",
                    type.getSimpleName(),
                    event.id(),
                    event.revision());
            layAside(record, DeadLetterReason.PROCESSING_FAILED, e.toString());
        }
    }

    private void write(Record<String, byte[]> record, List<? extends Event> events) {
        List<Record<String, byte[]>> out = new ArrayList<>();
        for (Event event : events) {
            byte[] value = EventCodec.value(event);
            if (value.length > Topics.MAX_RECORD_BYTES) {
                layAside(record, DeadLetterReason.TOO_LARGE, "makes " + event.id() + " of " + value.length + " bytes");
                return;
            }
            out.add(new Record<>(event.key(), value, record.timestamp(), EventCodec.headers(event, SERVICE, now())));
        }
        out.forEach(one -> context.forward(one, next));
    }

    private void layAside(Record<String, byte[]> record, DeadLetterReason reason, String detail) {
        RecordMetadata origin = context.recordMetadata().orElseThrow();
        LOG.warnf(
                "Laid aside what can never be processed: topic=%s partition=%d offset=%d reason=%s detail=%s",
                origin.topic(), origin.partition(), origin.offset(), reason.word(), detail);
        metrics.deadLetter(origin.topic(), reason);
        context.forward(DeadLetterRecords.of(record, origin, reason, detail, now()), deadLetters);
    }

    private Instant now() {
        return Instant.ofEpochMilli(context.currentSystemTimeMs());
    }
}
