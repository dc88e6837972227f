package io.bellwether.local.newsroom;

import static java.time.temporal.ChronoUnit.SECONDS;

import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import io.bellwether.events.Json;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** A feed as ROME and Jackson read it, which know nothing of how it was written. */
record ReadFeed(String title, List<Entry> entries) {

    /** An entry; {@code published} to the second, as RSS has it. */
    record Entry(String guid, String title, String link, Instant published, String text) {}

    /** The addresses in an OPML list. */
    static List<String> addresses(String opml) {
        return Jsoup.parse(opml, "", Parser.xmlParser())
                .select("opml > body > outline")
                .eachAttr("xmlUrl");
    }

    static ReadFeed of(byte[] document) throws Exception {
        return document[0] == '{' ? json(Json.MAPPER.readTree(document)) : xml(document);
    }

    private static ReadFeed xml(byte[] document) throws Exception {
        SyndFeed feed = new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(document)));
        return new ReadFeed(
                feed.getTitle(), feed.getEntries().stream().map(ReadFeed::entry).toList());
    }

    private static Entry entry(SyndEntry entry) {
        SyndContent content = entry.getContents().isEmpty()
                ? entry.getDescription()
                : entry.getContents().getFirst();
        boolean htmlTitle =
                entry.getTitleEx() != null && "html".equals(entry.getTitleEx().getType());
        return new Entry(
                entry.getUri(),
                htmlTitle ? Jsoup.parse(entry.getTitle()).text() : entry.getTitle(),
                entry.getLink(),
                Optional.ofNullable(entry.getPublishedDate())
                        .orElseGet(entry::getUpdatedDate)
                        .toInstant()
                        .truncatedTo(SECONDS),
                Jsoup.parse(content.getValue()).text());
    }

    private static ReadFeed json(JsonNode feed) {
        List<Entry> entries = new ArrayList<>();
        for (JsonNode item : feed.path("items")) {
            entries.add(new Entry(
                    item.path("id").textValue(),
                    item.path("title").textValue(),
                    item.path("url").textValue(),
                    Instant.parse(item.path("date_published").textValue()).truncatedTo(SECONDS),
                    item.has("content_html")
                            ? Jsoup.parse(item.path("content_html").textValue()).text()
                            : item.path("content_text").textValue().replaceAll("\\s+", " ")));
        }
        return new ReadFeed(feed.path("title").textValue(), entries);
    }
}
