package io.bellwether.ingest.management;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.events.Tier;
import io.bellwether.ingest.management.Asked.Accepted;
import io.bellwether.ingest.management.Asked.Refused;
import io.bellwether.ingest.subscription.NewFeed;
import io.bellwether.ingest.subscription.SpeaksFor;
import io.bellwether.ingest.subscription.Tags;
import io.bellwether.ingest.subscription.Tiers;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Reads the fields of a JSON object and gathers what is wrong with them, so that all of it is said at once. */
final class Fields {
    private final JsonNode object;
    private final Map<String, String> violations = new LinkedHashMap<>();

    private Fields(JsonNode object) {
        this.object = object;
    }

    /** Of a body, in which no other fields may be; null is a body that is no JSON. */
    static Fields of(JsonNode body, Set<String> known) {
        Fields fields = new Fields(body);
        if (body == null || !body.isObject()) {
            fields.violations.put("body", "must be a JSON object");
        } else {
            body.fieldNames().forEachRemaining(name -> {
                if (!known.contains(name)) {
                    fields.violations.put(name, "is not known here");
                }
            });
        }
        return fields;
    }

    /** The order, unless something is wrong with a field. */
    <T> Asked<T> order(Supplier<T> order) {
        return violations.isEmpty() ? new Accepted<>(order.get()) : new Refused<>(violations);
    }

    boolean has(String name) {
        return object != null && object.has(name);
    }

    /** Null where it is absent or null. */
    String text(String name, int most) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isTextual() || value.textValue().length() > most) {
            return wrong(name, "must be a text of at most " + most + " characters", null);
        }
        String text = value.textValue().strip();
        return text.isEmpty() ? null : text;
    }

    boolean flag(String name, boolean otherwise) {
        JsonNode value = value(name);
        if (value == null) {
            return otherwise;
        }
        return value.isBoolean() ? value.booleanValue() : wrong(name, "must be true or false", otherwise);
    }

    Tier tier(String name, Tier otherwise) {
        JsonNode value = value(name);
        if (value == null) {
            return otherwise;
        }
        List<String> words = Arrays.stream(Tier.values()).map(Tiers::word).toList();
        int at = words.indexOf(value.asText());
        return at < 0 ? wrong(name, "must be one of " + String.join(", ", words), otherwise) : Tier.values()[at];
    }

    /** Null takes the target away. */
    Duration target(String name, Duration otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        String text = text(name, 40);
        return text == null
                ? null
                : NewFeed.target(text)
                        .orElseGet(() -> wrong(name, "must be a second or more, written PT1S", otherwise));
    }

    /** Null takes it away. */
    String speaksFor(String name, String otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        String text = text(name, SpeaksFor.MAX_LENGTH);
        return text == null
                ? null
                : SpeaksFor.of(text).orElseGet(() -> wrong(name, "must be an id or a name, without comma", otherwise));
    }

    Set<String> tags(String name, Set<String> otherwise) {
        JsonNode value = value(name);
        if (value == null) {
            return otherwise;
        }
        Set<String> tags = new HashSet<>();
        boolean fit = value.isArray();
        for (JsonNode tag : value) {
            fit &= tag.isTextual() && Tags.of(tag.textValue()).equals(Optional.of(tag.textValue()));
            tags.add(tag.asText());
        }
        return fit && tags.size() <= Tags.MAX_COUNT
                ? tags
                : wrong(
                        name,
                        "must be a list of at most " + Tags.MAX_COUNT + " words of at most " + Tags.MAX_LENGTH
                                + " characters, without comma or slash",
                        otherwise);
    }

    <T> T wrong(String name, String why, T otherwise) {
        violations.putIfAbsent(name, why);
        return otherwise;
    }

    private JsonNode value(String name) {
        JsonNode value = object == null ? null : object.get(name);
        return value == null || value.isNull() ? null : value;
    }
}
