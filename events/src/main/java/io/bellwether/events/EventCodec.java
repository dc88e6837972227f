package io.bellwether.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.bellwether.events.Reading.Read;
import io.bellwether.events.Reading.Unreadable;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * How events travel: JSON values with CloudEvents 1.0 attributes as headers.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">CloudEvents
 *     Kafka protocol binding, binary content mode</a>
 */
public final class EventCodec {
    public static final String CE_ID = "ce_id";
    public static final String CE_TYPE = "ce_type";
    public static final String CE_SOURCE = "ce_source";
    public static final String CE_TIME = "ce_time";
    public static final String CE_SUBJECT = "ce_subject";
    public static final String CE_SPECVERSION = "ce_specversion";
    public static final String CE_DATASCHEMA = "ce_dataschema";
    public static final String CONTENT_TYPE = "content-type";

    private EventCodec() {}

    /**
     * The JSON of an event.
     *
     * @throws IllegalArgumentException when the event cannot be written, which is a bug
     */
    public static byte[] value(Event event) {
        try {
            return Json.MAPPER.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "cannot write " + event.getClass().getSimpleName() + " " + event.id(), e);
        }
    }

    /**
     * The CloudEvents attributes of an event.
     *
     * @param service the service that speaks: {@code ingest-service}
     * @param time    when it spoke
     */
    public static Headers headers(Event event, String service, Instant time) {
        EventType type = EventType.of(event.getClass());
        Headers headers = new RecordHeaders();
        put(headers, CE_SPECVERSION, "1.0");
        put(headers, CE_ID, event.id() + "/" + event.revision());
        put(headers, CE_TYPE, type.type());
        put(headers, CE_SOURCE, "/bellwether/" + service);
        put(headers, CE_SUBJECT, event.key());
        put(headers, CE_TIME, time.toString());
        put(headers, CE_DATASCHEMA, type.dataSchema());
        put(headers, CONTENT_TYPE, "application/json");
        return headers;
    }

    /**
     * Reads a record that should hold an event of {@code type}. Unknown fields and headers are ignored; anything that can never
     * be read comes back as {@link Unreadable}, never as an exception.
     */
    public static <T extends Event> Reading<T> read(Class<T> type, Headers headers, byte[] value) {
        EventType expected = EventType.of(type);
        Optional<String> ceType = header(headers, CE_TYPE);
        if (ceType.isEmpty()) {
            return new Unreadable<>(DeadLetterReason.UNKNOWN_TYPE, "no ce_type header");
        }
        if (!ceType.get().equals(expected.type())) {
            return new Unreadable<>(
                    expected.isOtherVersion(ceType.get())
                            ? DeadLetterReason.UNKNOWN_VERSION
                            : DeadLetterReason.UNKNOWN_TYPE,
                    "ce_type " + ceType.get() + ", expected " + expected.type());
        }
        if (value == null) {
            return new Unreadable<>(DeadLetterReason.MALFORMED, "no value");
        }
        if (value.length > Topics.MAX_RECORD_BYTES) {
            return new Unreadable<>(DeadLetterReason.TOO_LARGE, value.length + " bytes");
        }
        return parse(type, value);
    }

    private static <T extends Event> Reading<T> parse(Class<T> type, byte[] value) {
        T event;
        try {
            event = Json.MAPPER.readValue(value, type);
        } catch (JsonMappingException e) {
            return new Unreadable<>(DeadLetterReason.MALFORMED, place(e) + firstLine(e.getOriginalMessage()));
        } catch (JsonProcessingException e) {
            return new Unreadable<>(DeadLetterReason.MALFORMED, firstLine(e.getOriginalMessage()));
        } catch (IOException e) {
            return new Unreadable<>(DeadLetterReason.MALFORMED, e.getMessage());
        }
        if (event == null) {
            return new Unreadable<>(DeadLetterReason.MALFORMED, "null");
        }
        return EventRules.violation(event)
                .<Reading<T>>map(rule -> new Unreadable<>(DeadLetterReason.INVALID, rule))
                .orElseGet(() -> new Read<>(event));
    }

    /** Which field: {@code "evidence[0].quote.start: "}. */
    private static String place(JsonMappingException e) {
        String path = e.getPath().stream()
                .map(at -> at.getFieldName() == null ? "[" + at.getIndex() + "]" : "." + at.getFieldName())
                .collect(Collectors.joining());
        return path.isEmpty() ? "" : path.replaceFirst("^\\.", "") + ": ";
    }

    private static String firstLine(String message) {
        return message == null ? "unreadable" : message.lines().findFirst().orElse("unreadable");
    }

    /** The last value of a header, as text; empty where the header is not there. */
    public static Optional<String> header(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), UTF_8));
    }

    static void put(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(UTF_8));
    }
}
