package io.bellwether.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every record component is in its schema and every property of the schema is a component, of the same type. */
class SchemasMatchRecordsTest {

    @ParameterizedTest
    @EnumSource
    void theSchemaIsPublishedUnderItsName(EventType type) {
        JsonNode schema = Schemas.json(type);

        assertThat(schema.path("$id").asText()).isEqualTo(type.dataSchema());
        assertThat(schema.path("$schema").asText()).isEqualTo(SchemaId.V202012);
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(SchemaLocation.of(SchemaId.V202012))
                        .validate(schema))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void componentsAndPropertiesAreTheSame(EventType type) {
        JsonNode schema = Schemas.json(type);
        List<String> differences = new ArrayList<>();

        compareRecord(schema, schema, type.recordClass(), type.noun(), differences);

        assertThat(differences).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyPropertyIsDescribedAndNothingIsClosedToNewOnes(EventType type) {
        JsonNode schema = Schemas.json(type);

        assertThat(schema.findValues("properties"))
                .flatExtracting(properties -> properties.properties())
                .allSatisfy(property -> assertThat(
                                property.getValue().path("description").asText())
                        .as(property.getKey())
                        .isNotBlank());
        assertThat(schema.findValue("additionalProperties")).isNull();
    }

    private static void compareRecord(JsonNode root, JsonNode object, Class<?> type, String at, List<String> found) {
        List<String> components = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        List<String> properties = new ArrayList<>();
        object.path("properties").fieldNames().forEachRemaining(properties::add);
        if (!components.equals(properties)) {
            found.add(at + ": record has " + components + ", schema has " + properties);
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            JsonNode property = object.path("properties").path(component.getName());
            compareType(root, property, component.getGenericType(), at + "." + component.getName(), found);
        }
    }

    private static void compareType(JsonNode root, JsonNode schema, Type type, String at, List<String> found) {
        JsonNode resolved = resolve(root, schema);
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            expect(resolved.path("type").toString().contains("\"array\""), at + " is no array", found);
            compareType(root, resolved.path("items"), list.getActualTypeArguments()[0], at + "[]", found);
        } else if (type instanceof Class<?> record && record.isRecord()) {
            compareRecord(root, resolved, record, at, found);
        } else if (type instanceof Class<?> words && words.isEnum()) {
            expect(words(words).equals(texts(resolved.path("enum"))), at + " has other words", found);
        } else {
            expect(resolved.path("type").toString().contains(jsonType(type)), at + " is no " + jsonType(type), found);
            expect((type == Instant.class) == resolved.has("format"), at + " mixes up text and time", found);
        }
    }

    private static JsonNode resolve(JsonNode root, JsonNode schema) {
        JsonNode target = schema.has("anyOf") ? schema.path("anyOf").path(0) : schema;
        return target.has("$ref") ? root.at(target.path("$ref").asText().substring(1)) : target;
    }

    private static void expect(boolean holds, String difference, List<String> found) {
        if (!holds) {
            found.add(difference);
        }
    }

    private static String jsonType(Type type) {
        return switch (type.getTypeName()) {
            case "int", "java.lang.Integer" -> "integer";
            case "double" -> "number";
            case "boolean" -> "boolean";
            case "java.lang.String", "java.time.Instant" -> "string";
            default -> throw new AssertionError("no JSON type for " + type);
        };
    }

    private static List<String> words(Class<?> words) {
        return Arrays.stream(words.getFields())
                .filter(field -> field.isEnumConstant())
                .map(field -> field.getAnnotation(JsonProperty.class).value())
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
