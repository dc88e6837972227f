package io.bellwether.ingest.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.bellwether.ingest.feed.Entry.Enclosure;
import io.bellwether.ingest.feed.ParseOutcome.NotAFeed;
import io.bellwether.ingest.feed.ParseOutcome.Parsed;
import io.bellwether.ingest.feed.ParsedFeed.About;
import io.bellwether.ingest.feed.xml.TooMuchMarkup;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads JSON Feed.
 *
 * @see <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a>
 */
final class JsonFeedReader {
    private static final JsonMapper MAPPER = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(100).build())
                    .build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private JsonFeedReader() {}

    static ParseOutcome read(String text, Context context) throws TooMuchMarkup {
        JsonNode feed;
        try {
            feed = MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            return new NotAFeed("broken JSON at line " + line(e));
        }
        boolean isFeed = feed.path("version").asText("").contains("jsonfeed")
                || feed.path("items").isArray();
        return isFeed ? new Parsed(feed(feed, context)) : new NotAFeed("JSON, but no JSON Feed");
    }

    private static int line(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
    }

    private static ParsedFeed feed(JsonNode feed, Context context) throws TooMuchMarkup {
        List<Entry> entries = new ArrayList<>();
        for (JsonNode item : feed.path("items")) {
            context.checkDeadline();
            if (item.isObject() && entries.size() < Limits.MAX_ENTRIES) {
                entries.add(entry(item, feed, context));
            }
        }
        About about = new About(
                text(feed, "title").map(SafeHtml::oneLine).orElse(null),
                link(feed, "home_page_url", context).orElse(null),
                text(feed, "language").orElse(context.language()),
                null);
        return new ParsedFeed(about, entries, FeedHints.NONE, PushLinks.of(feed, context));
    }

    private static Entry entry(JsonNode item, JsonNode feed, Context context) {
        Optional<String> html = text(item, "content_html").map(content -> SafeHtml.clean(content, context.base()));
        Optional<String> plain = text(item, "content_text").map(SafeHtml::ofText);
        return new Entry(
                text(item, "id").orElse(null),
                text(item, "title").map(SafeHtml::words).orElse(null),
                link(item, "url", context)
                        .or(() -> link(item, "external_url", context))
                        .orElse(null),
                date(item, "date_published").orElse(null),
                date(item, "date_modified").orElse(null),
                authors(item).or(() -> authors(feed)).orElse(null),
                text(item, "summary").map(SafeHtml::ofText).orElse(null),
                html.or(() -> plain).stream().toList(),
                children(item, "tags")
                        .flatMap(tag -> tag.isTextual() ? Stream.of(tag.asText()) : Stream.empty())
                        .toList(),
                children(item, "attachments")
                        .flatMap(file -> enclosure(file, context).stream())
                        .toList());
    }

    private static Optional<Enclosure> enclosure(JsonNode file, Context context) {
        return link(file, "url", context)
                .map(url -> new Enclosure(
                        url,
                        text(file, "mime_type").orElse(null),
                        text(file, "size_in_bytes").orElse(null)));
    }

    private static Optional<String> authors(JsonNode node) {
        return AtomReader.joined(Stream.concat(children(node, "authors"), Stream.of(node.path("author")))
                .flatMap(author -> text(author, "name").stream())
                .distinct()
                .toList());
    }

    private static Stream<JsonNode> children(JsonNode node, String field) {
        return StreamSupport.stream(node.path(field).spliterator(), false);
    }

    /** Text, or a number as text: ids are numbers in some feeds. */
    private static Optional<String> text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() || value.isNumber()
                ? Optional.of(value.asText()).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    private static Optional<String> link(JsonNode node, String field, Context context) {
        return text(node, field).flatMap(link -> Links.resolve(context.base(), link));
    }

    private static Optional<Instant> date(JsonNode node, String field) {
        return text(node, field).flatMap(FeedDates::parse);
    }
}
