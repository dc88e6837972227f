package io.bellwether.ingest.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.ingest.feed.xml.TooMuchMarkup;
import java.io.IOException;
import java.util.Optional;

/**
 * JSON read member by member, so that what comes before the place where a document breaks off is there, and what nobody asks
 * for takes no memory. Comments, trailing commas, single quotes and bare names are forgiven. Numbers are kept as written.
 */
final class JsonDocument {
    private static final int MAX_NODES = 300_000;
    private static final int MAX_DEPTH = 5;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(1_000).build())
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    private final JsonParser parser;
    private final Context context;
    private final ObjectNode members = JsonNodeFactory.instance.objectNode();
    private final ArrayNode items = JsonNodeFactory.instance.arrayNode();
    private int nodes;
    private boolean listed;
    private String broken;

    private JsonDocument(String text, Context context) throws IOException {
        this.parser = FACTORY.createParser(text);
        this.context = context;
    }

    /**
     * Reads a document whose top is an object; one that breaks off or is broken is read up to there.
     *
     * @throws TooMuchMarkup when a limit or the deadline is passed
     */
    static JsonDocument read(String text, Context context) throws TooMuchMarkup {
        try {
            JsonDocument document = new JsonDocument(text, context);
            document.read();
            return document;
        } catch (IOException e) {
            throw new IllegalStateException("text cannot fail to be read", e);
        }
    }

    /** What stands at the top, less the items. */
    JsonNode members() {
        return members;
    }

    /** The objects among the items, those before the place where the document breaks off. */
    JsonNode items() {
        return items;
    }

    /** Whether there was a list of items, be it empty. */
    boolean hasItems() {
        return listed;
    }

    /** For a user, where it is not whole: {@code broken JSON at line 3}. */
    Optional<String> broken() {
        return Optional.ofNullable(broken);
    }

    private void read() throws TooMuchMarkup {
        try {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                member();
            }
        } catch (IOException e) {
            broken = "broken JSON at line " + parser.currentLocation().getLineNr();
        }
    }

    private void member() throws IOException, TooMuchMarkup {
        String name = parser.currentName();
        if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("items")) {
            listed = true;
            readItems();
        } else {
            value(1).ifPresent(value -> members.set(name, value));
        }
    }

    private void readItems() throws IOException, TooMuchMarkup {
        while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
            if (items.size() < Limits.MAX_ENTRIES) {
                value(1).filter(JsonNode::isObject).ifPresent(items::add);
            } else {
                count();
                parser.skipChildren();
            }
        }
    }

    /** The value that begins here; nothing for null and for what is nested deeper than any feed. */
    private Optional<JsonNode> value(int depth) throws IOException, TooMuchMarkup {
        count();
        JsonToken token = parser.currentToken();
        if (token == null || token == JsonToken.VALUE_NULL) {
            return Optional.empty();
        }
        if (token.isScalarValue()) {
            return Optional.of(JsonNodeFactory.instance.textNode(FeedText.withoutForbidden(parser.getText())));
        }
        if (depth == MAX_DEPTH) {
            parser.skipChildren();
            return Optional.empty();
        }
        return Optional.of(token == JsonToken.START_OBJECT ? object(depth) : array(depth));
    }

    private ObjectNode object(int depth) throws IOException, TooMuchMarkup {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            value(depth + 1).ifPresent(value -> object.set(name, value));
        }
        return object;
    }

    private ArrayNode array(int depth) throws IOException, TooMuchMarkup {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
            value(depth + 1).ifPresent(array::add);
        }
        return array;
    }

    private void count() throws TooMuchMarkup {
        if (++nodes > MAX_NODES) {
            throw new TooMuchMarkup("has more than " + MAX_NODES + " values");
        }
        if (nodes % 64 == 0) {
            context.checkDeadline();
        }
    }
}
