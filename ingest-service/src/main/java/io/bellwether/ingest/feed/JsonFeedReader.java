package io.bellwether.ingest.feed;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.ingest.feed.Entry.Enclosure;
import io.bellwether.ingest.feed.ParseOutcome.NotAFeed;
import io.bellwether.ingest.feed.ParseOutcome.Parsed;
import io.bellwether.ingest.feed.ParsedFeed.About;
import io.bellwether.ingest.feed.xml.TooMuchMarkup;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads JSON Feed.
 *
 * @see <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a>
 */
final class JsonFeedReader {
    private JsonFeedReader() {}

    static ParseOutcome read(String text, Context context) throws TooMuchMarkup {
        JsonDocument document = JsonDocument.read(text, context);
        boolean isFeed = document.hasItems()
                || text(document.members(), "version").orElse("").contains("jsonfeed");
        if (document.broken().isPresent() && document.items().isEmpty()) {
            return new NotAFeed(document.broken().get());
        }
        return isFeed ? new Parsed(feed(document, context)) : new NotAFeed("JSON, but no JSON Feed");
    }

    private static ParsedFeed feed(JsonDocument document, Context context) throws TooMuchMarkup {
        JsonNode feed = document.members();
        List<Entry> entries = new ArrayList<>();
        for (JsonNode item : document.items()) {
            context.checkDeadline();
            entries.add(entry(item, feed, context));
        }
        context.checkDeadline();
        About about = new About(
                text(feed, "title").map(SafeHtml::oneLine).orElse(null),
                link(feed, "home_page_url", context).orElse(null),
                text(feed, "language").orElse(context.language()),
                newest(entries).orElse(null));
        return new ParsedFeed(about, entries, FeedHints.NONE, PushLinks.of(feed, context));
    }

    /** JSON Feed does not say when it changed; it did when its newest entry came or changed. */
    private static Optional<Instant> newest(List<Entry> entries) {
        return entries.stream()
                .flatMap(entry -> Stream.of(entry.published(), entry.updated()))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    private static Entry entry(JsonNode item, JsonNode feed, Context context) {
        Optional<String> html = text(item, "content_html").map(content -> context.safe(content, context.base()));
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

    private static Optional<String> text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() ? Optional.of(value.asText()).filter(text -> !text.isBlank()) : Optional.empty();
    }

    private static Optional<String> link(JsonNode node, String field, Context context) {
        return text(node, field).flatMap(link -> Links.resolve(context.base(), link));
    }

    private static Optional<Instant> date(JsonNode node, String field) {
        return text(node, field).flatMap(FeedDates::parse);
    }
}
