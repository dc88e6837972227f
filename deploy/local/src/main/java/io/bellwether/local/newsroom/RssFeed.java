package io.bellwether.local.newsroom;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;

/**
 * An outlet's feed as RSS 2.0.
 *
 * @see <a href="https://www.rssboard.org/rss-specification">RSS 2.0 specification</a>
 */
final class RssFeed {
    private static final DateTimeFormatter RFC_822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss z", Locale.ENGLISH);
    private static final ZoneId GMT = ZoneId.of("GMT");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final Outlet outlet;
    private final URI address;

    private RssFeed(Outlet outlet, URI address) {
        this.outlet = outlet;
        this.address = address;
    }

    static byte[] write(Outlet outlet, List<Entry> entries, URI address) {
        RssFeed feed = new RssFeed(outlet, address);
        return Xml.document(xml -> xml.element(
                "rss",
                rss -> rss.element("channel", channel -> feed.channel(channel, entries)),
                "version",
                "2.0",
                "xmlns:content",
                "http://purl.org/rss/1.0/modules/content/",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:atom",
                "http://www.w3.org/2005/Atom"));
    }

    private void channel(Xml xml, List<Entry> entries) throws XMLStreamException {
        xml.text("title", outlet.name());
        xml.text("link", outlet.site().toString());
        xml.text("description", outlet.tagline());
        xml.text("language", "en");
        xml.empty(
                "atom:link",
                "rel",
                "self",
                "type",
                "application/rss+xml",
                "href",
                address.resolve(outlet.feedPath()).toString());
        for (Entry entry : entries) {
            xml.element("item", item -> item(item, entry));
        }
    }

    private void item(Xml xml, Entry entry) throws XMLStreamException {
        Story story = entry.story();
        String link = address.resolve(outlet.storyPath(story)).toString();
        boolean permalink = outlet.has(Habit.PERMALINK_GUID);
        xml.text("title", entry.headline());
        xml.text("link", link);
        xml.text("guid", permalink ? link : guid(story), "isPermaLink", Boolean.toString(permalink));
        xml.text("pubDate", date(entry.published()));
        xml.text("dc:creator", story.author());
        xml.text("category", story.section());
        body(xml, story);
    }

    private void body(Xml xml, Story story) throws XMLStreamException {
        if (outlet.has(Habit.ENCODED_BODY)) {
            xml.text("description", story.lede());
            xml.cdata("content:encoded", Html.paragraphs(story.paragraphs()));
        } else if (outlet.has(Habit.LEDE_ONLY)) {
            xml.text("description", story.lede());
        } else {
            xml.text("description", Html.paragraphs(story.paragraphs()));
        }
    }

    private String guid(Story story) {
        return outlet.site().getHost() + ":" + story.id();
    }

    private String date(Instant instant) {
        return RFC_822.format(instant.atZone(outlet.has(Habit.EASTERN_TIME) ? NEW_YORK : GMT));
    }
}
