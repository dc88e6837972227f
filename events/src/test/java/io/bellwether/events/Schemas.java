package io.bellwether.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;

/** The published JSON Schemas, with formats checked. */
final class Schemas {
    private static final SchemaValidatorsConfig FORMATS =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private Schemas() {}

    static JsonSchema of(EventType type) {
        return compiled(json(type));
    }

    static JsonNode json(EventType type) {
        return Golden.resource(type.schemaResource());
    }

    /** The schema as it was when version 1 was first published. */
    static JsonNode yesterday(EventType type) {
        return Golden.resource("/golden/v1" + type.schemaResource());
    }

    static JsonSchema compiled(JsonNode schema) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema, FORMATS);
    }
}
