package io.bellwether.classify.hop;

import io.bellwether.events.Json;
import java.io.IOException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** What state stores hold, as JSON under the same mapping as the events. */
public final class JsonSerde {
    private JsonSerde() {}

    /** A failure to read or write is a bug, or a damaged store: the task stops. */
    public static <T> Serde<T> of(Class<T> type) {
        return Serdes.serdeFrom((topic, value) -> write(type, value), (topic, bytes) -> read(type, bytes));
    }

    private static <T> byte[] write(Class<T> type, T value) {
        try {
            return value == null ? null : Json.MAPPER.writeValueAsBytes(value);
        } catch (IOException e) {
            throw new SerializationException("cannot write " + type.getSimpleName(), e);
        }
    }

    private static <T> T read(Class<T> type, byte[] bytes) {
        try {
            return bytes == null ? null : Json.MAPPER.readValue(bytes, type);
        } catch (IOException e) {
            throw new SerializationException("cannot read " + type.getSimpleName(), e);
        }
    }
}
