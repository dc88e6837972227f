package io.bellwether.events;

import java.time.Instant;
import java.util.Arrays;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * What a dead letter carries: the record as it came (key, value, headers) and, in headers of its own, why it is here and
 * where it stood, so that it can be replayed.
 */
public final class DeadLetters {
    public static final String REASON = "bellwether_dlq_reason";
    public static final String DETAIL = "bellwether_dlq_detail";
    public static final String TOPIC = "bellwether_dlq_topic";
    public static final String PARTITION = "bellwether_dlq_partition";
    public static final String OFFSET = "bellwether_dlq_offset";
    public static final String TIME = "bellwether_dlq_time";
    /** Present when the value was cut to {@link #MAX_VALUE_BYTES}: its size before. */
    public static final String ORIGINAL_BYTES = "bellwether_dlq_original_bytes";

    /** A value too large for a dead-letter topic is cut to its first so many bytes; the original stays on its own topic. */
    public static final int MAX_VALUE_BYTES = Topics.MAX_RECORD_BYTES;

    private static final int MAX_DETAIL_LENGTH = 500;

    /** Original headers beyond this are left out, lest the dead letter be refused for its size and hold up the topic. */
    private static final int MAX_ORIGINAL_HEADER_BYTES = 32 * 1024;

    private DeadLetters() {}

    /**
     * The headers of the dead letter: the original ones and ours.
     *
     * @param original of the record; those beyond 32 KiB in all are left out
     * @param value    of the record, before {@link #value(byte[])} cut it; may be null
     * @param detail   for people; may be null; cut to 500 characters
     */
    public static Headers headers(
            Headers original,
            String topic,
            int partition,
            long offset,
            byte[] value,
            DeadLetterReason reason,
            String detail,
            Instant time) {
        Headers headers = bounded(original);
        EventCodec.put(headers, REASON, reason.word());
        EventCodec.put(headers, DETAIL, cut(detail == null ? "" : detail));
        EventCodec.put(headers, TOPIC, topic);
        EventCodec.put(headers, PARTITION, Integer.toString(partition));
        EventCodec.put(headers, OFFSET, Long.toString(offset));
        EventCodec.put(headers, TIME, time.toString());
        if (value != null && value.length > MAX_VALUE_BYTES) {
            EventCodec.put(headers, ORIGINAL_BYTES, Integer.toString(value.length));
        }
        return headers;
    }

    /** The value as a dead-letter topic can hold it. */
    public static byte[] value(byte[] value) {
        return value == null || value.length <= MAX_VALUE_BYTES ? value : Arrays.copyOf(value, MAX_VALUE_BYTES);
    }

    private static Headers bounded(Headers original) {
        Headers headers = new RecordHeaders();
        int bytes = 0;
        for (Header header : original) {
            bytes += header.key().length() + (header.value() == null ? 0 : header.value().length);
            if (bytes > MAX_ORIGINAL_HEADER_BYTES) {
                break;
            }
            headers.add(header);
        }
        return headers;
    }

    private static String cut(String detail) {
        return detail.length() <= MAX_DETAIL_LENGTH ? detail : detail.substring(0, MAX_DETAIL_LENGTH);
    }
}
