package io.bellwether.ingest.feed;

import io.bellwether.ingest.feed.ParseOutcome.NotAFeed;
import io.bellwether.ingest.feed.ParseOutcome.Parsed;
import io.bellwether.ingest.feed.xml.LenientXml;
import io.bellwether.ingest.feed.xml.TooMuchMarkup;
import io.bellwether.ingest.feed.xml.XmlElement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads RSS 0.9 to 2.0, RDF, CDF, Atom 0.3 and 1.0 and JSON Feed, as {@code parse} shows it and the service uses it.
 *
 * <p>Whatever the bytes, it answers within {@link Limits} and fetches nothing.
 */
public final class FeedReader {
    private static final int DEEPEST_ROOT = 4;

    private FeedReader() {}

    /**
     * Reads one document.
     *
     * @param body    decompressed
     * @param headers of the HTTP response, names in any case; empty where there was none
     * @param url     where it came from; empty where unknown
     * @param most    how long it may take
     */
    public static ParseOutcome read(byte[] body, Map<String, String> headers, String url, Duration most) {
        if (body.length > Limits.MAX_BYTES) {
            return new NotAFeed("larger than " + Limits.MAX_BYTES / (1024 * 1024) + " MB");
        }
        Context context = Context.of(
                base(headers, url), header(headers, "content-language").orElse(null), most);
        String text = FeedText.decode(body, header(headers, "content-type").orElse(null));
        try {
            ParseOutcome outcome = looksLikeJson(text) ? JsonFeedReader.read(text, context) : readXml(text, context);
            return offered(outcome, header(headers, "link").orElse(""), url);
        } catch (TooMuchMarkup e) {
            return new NotAFeed(e.getMessage());
        }
    }

    private static ParseOutcome offered(ParseOutcome outcome, String links, String url) {
        return outcome instanceof Parsed parsed && !links.isEmpty()
                ? new Parsed(parsed.feed().offered(PushLinks.of(links, url)))
                : outcome;
    }

    private static ParseOutcome readXml(String text, Context context) throws TooMuchMarkup {
        XmlElement document = LenientXml.read(text, context.deadline());
        Optional<XmlElement> root = root(document, DEEPEST_ROOT);
        if (root.isEmpty()) {
            return new NotAFeed(why(document, text));
        }
        XmlElement feed = root.get();
        return new Parsed(
                switch (feed.local()) {
                    case "feed", "entry" -> AtomReader.read(feed, context);
                    default -> RssReader.read(feed, context);
                });
    }

    /** The element a feed begins with; it need not be the first, since junk comes before some. */
    private static Optional<XmlElement> root(XmlElement within, int depth) {
        List<XmlElement> children = within.elements().toList();
        Optional<XmlElement> here =
                children.stream().filter(FeedReader::beginsFeed).findFirst();
        if (here.isPresent() || depth == 0) {
            return here;
        }
        return children.stream()
                .flatMap(child -> root(child, depth - 1).stream())
                .findFirst();
    }

    private static boolean beginsFeed(XmlElement element) {
        return switch (element.local()) {
            case "rss", "rdf", "feed", "channel" -> true;
            case "entry" -> element.name().equals("atom:entry");
            default -> false;
        };
    }

    private static String why(XmlElement document, String text) {
        if (text.isBlank()) {
            return "empty";
        }
        Optional<XmlElement> first = document.elements().findFirst();
        if (first.isEmpty()) {
            return "no markup, so no feed";
        }
        String name = first.get().local();
        return name.equals("html")
                ? "an HTML page, not a feed"
                : "no feed: the document begins with <" + shortened(name) + ">";
    }

    private static String shortened(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40) + "…";
    }

    private static boolean looksLikeJson(String text) {
        return text.stripLeading().startsWith("{");
    }

    /** What relative links are relative to: the Content-Location where it is an address, or else where it came from. */
    private static String base(Map<String, String> headers, String url) {
        return header(headers, "content-location")
                .flatMap(location -> Links.resolve(url, location))
                .filter(Links::isAddress)
                .orElse(url);
    }

    private static Optional<String> header(Map<String, String> headers, String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().toLowerCase(Locale.ROOT).equals(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
