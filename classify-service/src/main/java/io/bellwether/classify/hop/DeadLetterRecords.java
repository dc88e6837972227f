package io.bellwether.classify.hop;

import io.bellwether.events.DeadLetterReason;
import io.bellwether.events.DeadLetters;
import java.time.Instant;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * Dead letters as a dead-letter topic can hold them. A compressed batch may carry keys and headers far larger than any topic takes
 * uncompressed; a dead letter that could not be written would stop the stream for ever.
 */
final class DeadLetterRecords {
    /** In UTF-16 units. */
    static final int LONGEST_KEY = 1_000;

    /** In bytes, over all the original headers that are kept. */
    static final int MOST_HEADERS = 16 * 1024;

    private DeadLetterRecords() {}

    static Record<String, byte[]> of(
            Record<String, byte[]> record, RecordMetadata origin, DeadLetterReason reason, String detail, Instant now) {
        Headers headers = DeadLetters.headers(
                fitting(record.headers()),
                origin.topic(),
                origin.partition(),
                origin.offset(),
                record.value(),
                reason,
                detail,
                now);
        return record.withKey(cut(record.key()))
                .withValue(DeadLetters.value(record.value()))
                .withHeaders(headers);
    }

    private static Headers fitting(Headers original) {
        Headers kept = new RecordHeaders();
        int room = MOST_HEADERS;
        for (Header header : original) {
            int size = 3 * header.key().length() + (header.value() == null ? 0 : header.value().length);
            if (size <= room) {
                kept.add(header);
                room -= size;
            }
        }
        return kept;
    }

    private static String cut(String key) {
        return key == null || key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY);
    }
}
