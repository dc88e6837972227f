package io.bellwether.extraction.answer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import io.bellwether.events.Json;
import io.bellwether.extraction.ArticleText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** What somebody hands in: {@code {"id", "title", "text", "published"?, "source"?}}, or what is wrong with it. */
public sealed interface Request {
    /** The longest that is read, in bytes: far more than any article. */
    int MOST_BYTES = 16 * 1024 * 1024;

    ObjectReader READER = Json.MAPPER
            .reader()
            .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /**
     * An article.
     *
     * @param id   a string or a number, given back as it came; a missing node where there is none
     * @param text title and text, either may be empty
     */
    record Article(JsonNode id, ArticleText text) implements Request {}

    /**
     * No article.
     *
     * @param json    whether it is JSON at all
     * @param problem in words that follow a place or begin a line: {@code text is not a string}
     */
    record Refused(boolean json, String problem) implements Request {}

    /** The article in {@code json}, UTF-8. */
    static Request read(byte[] json) {
        try {
            return of(READER.readTree(json));
        } catch (JsonProcessingException e) {
            return new Refused(false, "not JSON");
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot be read", e);
        }
    }

    private static Request of(JsonNode article) {
        if (!article.isObject()) {
            return new Refused(true, "not a JSON object");
        }
        JsonNode id = article.path("id");
        if (!id.isTextual() && !id.isNumber() && !isAbsent(id)) {
            return new Refused(true, "id is neither a string nor a number");
        }
        for (String field : List.of("title", "text")) {
            JsonNode value = article.path(field);
            if (!value.isTextual() && !isAbsent(value)) {
                return new Refused(true, field + " is not a string");
            }
        }
        return new Article(
                id,
                new ArticleText(
                        article.path("title").asText(""), article.path("text").asText("")));
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}
