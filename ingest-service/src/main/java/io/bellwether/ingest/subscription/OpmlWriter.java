package io.bellwether.ingest.subscription;

import io.bellwether.ingest.feed.xml.Escape;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a list of feeds that {@link Opml} reads back as it was, one feed after the other, so that its length does not matter.
 *
 * @see <a href="http://opml.org/spec2.opml">OPML 2.0</a>
 */
public final class OpmlWriter {
    private final Appendable out;

    public OpmlWriter(Appendable out) {
        this.out = out;
    }

    public void begin(String title) throws IOException {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n<head><title>")
                .append(escaped(title))
                .append("</title></head>\n<body>\n");
    }

    /** Writes one feed. */
    public void feed(Subscription feed) throws IOException {
        String name = feed.about().title() == null || feed.about().title().isBlank()
                ? feed.address()
                : feed.about().title();
        out.append("<outline type=\"rss\"");
        attribute("text", name);
        attribute("title", feed.about().title());
        attribute("xmlUrl", feed.address());
        attribute("htmlUrl", feed.about().site());
        attribute("language", feed.about().language());
        attribute("category", String.join(",", categories(feed.terms())));
        out.append("/>\n");
    }

    public void end() throws IOException {
        out.append("</body>\n</opml>\n");
    }

    private static List<String> categories(Terms terms) {
        List<String> categories = new ArrayList<>();
        categories.add(Opml.TIER + Tiers.word(terms.tier()));
        if (terms.speaksFor() != null) {
            categories.add(Opml.SPEAKS_FOR + terms.speaksFor());
        }
        if (terms.target() != null) {
            categories.add(Opml.TARGET_LATENCY + terms.target());
        }
        if (terms.fullText()) {
            categories.add(Opml.FULL_TEXT);
        }
        if (terms.paused()) {
            categories.add(Opml.PAUSED);
        }
        terms.tags().stream().sorted().forEach(categories::add);
        return categories;
    }

    private void attribute(String name, String value) throws IOException {
        if (value != null && !value.isBlank()) {
            out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
        }
    }

    /** What XML forbids even as a reference is left out; white space in an attribute would not come back as it was. */
    private static String escaped(String text) {
        return Escape.html(
                text.replaceAll("[\\x00-\\x1F\\x7F\\uFFFE\\uFFFF]+", " ").replaceAll("\\p{Cs}", ""));
    }
}
