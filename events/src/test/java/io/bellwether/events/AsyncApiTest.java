package io.bellwether.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The AsyncAPI document says what {@link Topics}, {@link EventType}, {@link EventCodec} and {@link DeadLetters} do. */
class AsyncApiTest {
    private final JsonNode document = document();

    @Test
    void itIsAsyncApi3() {
        assertThat(document.path("asyncapi").asText()).isEqualTo("3.0.0");
    }

    @Test
    void everyTopicIsAChannelWithItsPartitionsAndConfiguration() {
        Map<String, String> documented = new TreeMap<>();
        for (JsonNode channel : document.path("channels")) {
            documented.put(channel.path("address").asText(), partitionsAndConfig(channel));
        }

        Map<String, String> real = new TreeMap<>();
        for (Topics.Topic topic : Topics.ALL) {
            real.put(topic.name(), topic.partitions() + " " + new TreeMap<>(topic.config()));
        }

        assertThat(documented).isEqualTo(real);
    }

    @ParameterizedTest
    @EnumSource
    void everyMessageNamesItsTypeSchemaAndKey(EventType type) {
        JsonNode message = document.path("components").path("messages").path(type.noun());
        JsonNode attributes = message.path("headers").path("allOf").path(1).path("properties");

        assertThat(message.path("name").asText()).isEqualTo(type.type());
        assertThat(attributes.path("ce_type").path("const").asText()).isEqualTo(type.type());
        assertThat(attributes.path("ce_dataschema").path("const").asText()).isEqualTo(type.dataSchema());
        assertThat(message.path("payload").path("$ref").asText()).isEqualTo("." + type.schemaResource());
        assertThat(key(message)).isEqualTo("The " + topicOf(type).key() + ".");
    }

    @Test
    void everyHeaderWrittenIsDescribedAndTheOtherWayRound() {
        JsonNode schemas = document.path("components").path("schemas");

        assertThat(names(EventCodec.headers(Golden.full(EventType.MOVE), "classify-service", Instant.EPOCH)))
                .isEqualTo(fields(schemas.path("cloudEvent").path("properties")))
                .isEqualTo(texts(schemas.path("cloudEvent").path("required")));
        byte[] tooLarge = new byte[DeadLetters.MAX_VALUE_BYTES + 1];
        assertThat(names(DeadLetters.headers(
                        new RecordHeaders(), "t", 0, 0, tooLarge, DeadLetterReason.TOO_LARGE, null, Instant.EPOCH)))
                .containsExactlyInAnyOrderElementsOf(
                        fields(schemas.path("deadLetter").path("properties")));
    }

    @Test
    void everyReasonIsListed() {
        JsonNode reasons = document.at("/components/schemas/deadLetter/properties/bellwether_dlq_reason/enum");

        assertThat(texts(reasons))
                .isEqualTo(Arrays.stream(DeadLetterReason.values())
                        .map(DeadLetterReason::word)
                        .toList());
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references =
                document.findValues("$ref").stream().map(JsonNode::asText).toList();

        assertThat(references).hasSizeGreaterThan(30).allSatisfy(this::assertLeadsSomewhere);
    }

    @Test
    void everyOperationBelongsToAServiceAndSpeaksOnItsOwnChannel() {
        assertThat(document.path("operations")).isNotEmpty().allSatisfy(operation -> {
            assertThat(operation.path("tags").path(0).path("name").asText())
                    .isIn("ingest-service", "classify-service", "alert-service");
            assertThat(operation.path("messages").path(0).path("$ref").asText())
                    .startsWith(operation.path("channel").path("$ref").asText() + "/messages/");
        });
    }

    private static Topics.Topic topicOf(EventType type) {
        return Topics.EVENTS.stream()
                .filter(topic -> topic.name().contains("." + type.noun() + "s."))
                .findFirst()
                .orElseThrow();
    }

    private void assertLeadsSomewhere(String reference) {
        if (reference.startsWith("#")) {
            assertThat(document.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        } else {
            assertThat(getClass().getResource("/" + reference.replaceFirst("^\\./", "")))
                    .as(reference)
                    .isNotNull();
        }
    }

    private static String partitionsAndConfig(JsonNode channel) {
        JsonNode kafka = channel.path("bindings").path("kafka");
        assertThat(kafka.path("topic").asText())
                .isEqualTo(channel.path("address").asText());
        Map<String, String> config = new TreeMap<>();
        Stream.of(kafka.path("topicConfiguration"), channel.path("x-kafka-topic-configuration"))
                .forEach(part -> part.properties()
                        .forEach(entry -> config.put(
                                entry.getKey(),
                                entry.getValue().isArray()
                                        ? entry.getValue().path(0).asText()
                                        : entry.getValue().asText())));
        return kafka.path("partitions").asInt() + " " + config;
    }

    private static String key(JsonNode message) {
        return message.at("/bindings/kafka/key/description").asText();
    }

    private static List<String> names(Iterable<Header> headers) {
        List<String> names = new ArrayList<>();
        headers.forEach(header -> names.add(header.key()));
        return names;
    }

    private static List<String> fields(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static JsonNode document() {
        try (InputStream in = AsyncApiTest.class.getResourceAsStream("/asyncapi.yaml")) {
            return new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new AssertionError("asyncapi.yaml is no YAML", e);
        }
    }
}
