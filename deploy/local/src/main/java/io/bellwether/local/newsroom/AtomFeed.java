package io.bellwether.local.newsroom;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * An outlet's feed as Atom.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287</a>
 */
final class AtomFeed {
    /** The year the tag authority is dated in, as a tag URI needs (RFC 4151). */
    private static final String TAG_YEAR = "2026";

    private final Outlet outlet;
    private final URI address;

    private AtomFeed(Outlet outlet, URI address) {
        this.outlet = outlet;
        this.address = address;
    }

    static byte[] write(Outlet outlet, List<Entry> entries, URI address) {
        AtomFeed feed = new AtomFeed(outlet, address);
        return Xml.document(xml -> xml.element(
                "feed", atom -> feed.feed(atom, entries), "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", "en"));
    }

    private void feed(Xml xml, List<Entry> entries) throws XMLStreamException {
        xml.text("title", outlet.name());
        xml.text("subtitle", outlet.tagline());
        xml.text("id", tag("feed"));
        xml.empty(
                "link",
                "rel",
                "alternate",
                "type",
                "text/html",
                "href",
                outlet.site().toString());
        xml.empty(
                "link",
                "rel",
                "self",
                "href",
                address.resolve(outlet.feedPath()).toString());
        xml.text("updated", updated(entries).toString());
        xml.element("author", author -> author.text("name", outlet.name()));
        for (Entry entry : entries) {
            xml.element("entry", item -> entry(item, entry));
        }
    }

    private void entry(Xml xml, Entry entry) throws XMLStreamException {
        Story story = entry.story();
        title(xml, entry.headline());
        xml.text("id", tag(story.id()));
        xml.empty(
                "link",
                "rel",
                "alternate",
                "type",
                "text/html",
                "href",
                address.resolve(outlet.storyPath(story)).toString());
        if (!outlet.has(Habit.UPDATED_ONLY)) {
            xml.text("published", entry.published().toString());
        }
        xml.text("updated", entry.updated().toString());
        if (story.author() != null) {
            xml.element("author", author -> author.text("name", story.author()));
        }
        if (story.section() != null) {
            xml.empty("category", "term", story.section());
        }
        xml.text("summary", story.lede());
        if (!outlet.has(Habit.LEDE_ONLY)) {
            xml.text("content", Html.paragraphs(story.paragraphs()), "type", "html");
        }
    }

    private void title(Xml xml, String headline) throws XMLStreamException {
        if (outlet.has(Habit.HTML_TITLE)) {
            xml.text("title", Html.escape(headline), "type", "html");
        } else {
            xml.text("title", headline);
        }
    }

    private String tag(String specific) {
        return "tag:" + outlet.site().getHost() + "," + TAG_YEAR + ":" + specific;
    }

    private static Instant updated(List<Entry> entries) {
        return entries.stream().map(Entry::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
    }
}
