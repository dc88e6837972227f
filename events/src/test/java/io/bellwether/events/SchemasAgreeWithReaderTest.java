package io.bellwether.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The schema says good exactly when the reader does: every field of every event, at every depth, is taken away and replaced by
 * each of {@link #VALUES} in turn.
 */
class SchemasAgreeWithReaderTest {
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "0",
            "1",
            "17",
            "0.5",
            "3000000000",
            "\"\"",
            "\" \"",
            "\"17\"",
            "\"confirmed\"",
            "\"rumoured\"",
            "\"unheard-of\"",
            "\"2026-03-10T09:00:00+01:00\"",
            "\"2026-03-10T09:00:00\"",
            "\"2026-13-10T09:00:00Z\"",
            "{}",
            "[]",
            "[null]",
            "[17]",
            "[\"word\"]",
            "[{}]",
            "{\"id\": \"x\"}",
            "[{\"id\": \"x\", \"name\": \"X\"}]");

    @ParameterizedTest
    @EnumSource
    void onEveryChangeOfEveryField(EventType type) throws IOException {
        JsonSchema schema = Schemas.of(type);
        List<String> disagreements = new ArrayList<>();
        int tried = 0;

        for (String pointer : fields(Golden.json(type, "full"), "")) {
            for (JsonNode changed : changes(Golden.json(type, "full"), JsonPointer.compile(pointer))) {
                boolean meetsSchema = schema.validate(changed).isEmpty();
                Reading<? extends Event> reading = read(type, changed);
                if (meetsSchema != reading instanceof Reading.Read) {
                    disagreements.add(
                            pointer + " = " + changed.at(pointer) + (meetsSchema ? ": " + reading : " is read"));
                }
                tried++;
            }
        }

        assertThat(disagreements).isEmpty();
        assertThat(tried).isGreaterThan(300);
    }

    private static List<JsonNode> changes(JsonNode good, JsonPointer pointer) throws IOException {
        List<JsonNode> changes = new ArrayList<>();
        changes.add(without(good.deepCopy(), pointer));
        for (String value : VALUES) {
            changes.add(with(good.deepCopy(), pointer, Json.MAPPER.readTree(value)));
        }
        return changes;
    }

    private static JsonNode without(JsonNode event, JsonPointer pointer) {
        JsonNode parent = event.at(pointer.head());
        if (parent instanceof ObjectNode object) {
            object.remove(pointer.last().getMatchingProperty());
        } else if (parent instanceof ArrayNode array) {
            array.remove(pointer.last().getMatchingIndex());
        }
        return event;
    }

    private static JsonNode with(JsonNode event, JsonPointer pointer, JsonNode value) {
        JsonNode parent = event.at(pointer.head());
        if (parent instanceof ObjectNode object) {
            object.set(pointer.last().getMatchingProperty(), value);
        } else if (parent instanceof ArrayNode array) {
            array.set(pointer.last().getMatchingIndex(), value);
        }
        return event;
    }

    private static List<String> fields(JsonNode node, String at) {
        List<String> fields = new ArrayList<>();
        if (!at.isEmpty()) {
            fields.add(at);
        }
        node.properties().forEach(field -> fields.addAll(fields(field.getValue(), at + "/" + field.getKey())));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            fields.addAll(fields(node.get(i), at + "/" + i));
        }
        return fields;
    }

    private static Reading<? extends Event> read(EventType type, JsonNode json) {
        Headers headers = EventCodec.headers(Golden.full(type), "test", Instant.EPOCH);
        return EventCodec.read(type.recordClass(), headers, json.toString().getBytes(UTF_8));
    }
}
