package io.bellwether.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Yesterday's reader reads what is written today, and today's reads what was written yesterday: against the schemas as they
 * were first published, fields may only have been added, and none of the new ones is required.
 */
class SchemaCompatibilityTest {

    @ParameterizedTest
    @EnumSource
    void nothingOfVersionOneIsGoneOrOther(EventType type) {
        assertThat(breaks(Schemas.yesterday(type), Schemas.json(type), "")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenTodayMeetsYesterdaysSchema(EventType type) {
        for (Event event : List.of(Golden.full(type), Golden.minimal(type))) {
            JsonNode written = Json.MAPPER.valueToTree(event);

            assertThat(Schemas.compiled(Schemas.yesterday(type)).validate(written))
                    .isEmpty();
        }
    }

    @Test
    void everyKindOfBreakIsSeen() {
        JsonNode yesterday = Schemas.yesterday(EventType.MOVE);

        assertThat(breaks(yesterday, without(yesterday, "/properties", "role"), ""))
                .isNotEmpty();
        assertThat(breaks(yesterday, without(yesterday, "/$defs/quote/properties", "start"), ""))
                .isNotEmpty();
        assertThat(breaks(yesterday, without(yesterday, "/$defs/quote", "required"), ""))
                .isNotEmpty();
        assertThat(breaks(without(yesterday, "/$defs/quote", "required"), yesterday, ""))
                .isNotEmpty();
        assertThat(breaks(yesterday, with(yesterday, "/$defs/kind", "enum", "[\"joins\"]"), ""))
                .isNotEmpty();
        assertThat(breaks(with(yesterday, "/$defs/kind", "enum", "[\"joins\"]"), yesterday, ""))
                .isNotEmpty();
        assertThat(breaks(yesterday, with(yesterday, "/properties/revision", "type", "\"string\""), ""))
                .isNotEmpty();
        assertThat(breaks(yesterday, with(yesterday, "/properties/confidence", "maximum", "100"), ""))
                .isNotEmpty();
        assertThat(breaks(yesterday, with(yesterday, "/properties", "region", "{\"type\": \"string\"}"), ""))
                .as("a new field is no break")
                .isEmpty();
    }

    /** Properties may be added; descriptions may change; all else that yesterday's schema says must be said today, and no more. */
    private static List<String> breaks(JsonNode yesterday, JsonNode today, String at) {
        List<String> breaks = new ArrayList<>();
        boolean names = at.endsWith("/properties") || at.endsWith("/$defs");
        Set<String> keys = new TreeSet<>();
        yesterday.fieldNames().forEachRemaining(keys::add);
        if (!names) {
            today.fieldNames().forEachRemaining(keys::add);
            keys.removeAll(Set.of("title", "description"));
        }
        for (String key : keys) {
            if (yesterday.path(key).isObject() && today.path(key).isObject()) {
                breaks.addAll(breaks(yesterday.path(key), today.path(key), at + "/" + key));
            } else if (!yesterday.path(key).equals(today.path(key))) {
                breaks.add(at + "/" + key + ": " + yesterday.path(key) + " became " + today.path(key));
            }
        }
        return breaks;
    }

    private static JsonNode without(JsonNode schema, String pointer, String field) {
        JsonNode copy = schema.deepCopy();
        assertThat(((ObjectNode) copy.at(pointer)).remove(field)).as(field).isNotNull();
        return copy;
    }

    private static JsonNode with(JsonNode schema, String pointer, String field, String json) {
        JsonNode copy = schema.deepCopy();
        try {
            ((ObjectNode) copy.at(pointer)).set(field, Json.MAPPER.readTree(json));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
        return copy;
    }
}
