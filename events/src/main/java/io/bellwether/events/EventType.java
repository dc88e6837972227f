package io.bellwether.events;

import java.util.Arrays;

/** The kinds of event, with the {@code ce_type} and the schema each travels under. */
public enum EventType {
    ARTICLE("article", Article.class),
    MENTION("mention", Mention.class),
    CORRECTION("correction", Correction.class),
    MOVE("move", Move.class),
    ALERT("alert", Alert.class);

    private static final String PREFIX = "io.bellwether.";

    private final String noun;
    private final Class<? extends Event> recordClass;

    EventType(String noun, Class<? extends Event> recordClass) {
        this.noun = noun;
        this.recordClass = recordClass;
    }

    /** The CloudEvents {@code type}: {@code io.bellwether.article.v1}. */
    public String type() {
        return PREFIX + noun + ".v" + version();
    }

    /** The major version. It grows only when yesterday's reader could not read today's event. */
    public int version() {
        return 1;
    }

    /** The CloudEvents {@code dataschema}: a URN, since the schemas ship with the {@code events} artefact. */
    public String dataSchema() {
        return "urn:bellwether:schema:" + noun + ":v" + version();
    }

    /** Where in the artefact the JSON Schema is. */
    public String schemaResource() {
        return "/schemas/" + noun + "-v" + version() + ".json";
    }

    public String noun() {
        return noun;
    }

    public Class<? extends Event> recordClass() {
        return recordClass;
    }

    public static EventType of(Class<? extends Event> recordClass) {
        return Arrays.stream(values())
                .filter(type -> type.recordClass == recordClass)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no event type for " + recordClass));
    }

    /** Whether {@code ceType} is this type in another version. */
    boolean isOtherVersion(String ceType) {
        String unversioned = PREFIX + noun + ".v";
        return ceType.startsWith(unversioned)
                && ceType.substring(unversioned.length()).matches("[0-9]+")
                && !ceType.equals(type());
    }
}
