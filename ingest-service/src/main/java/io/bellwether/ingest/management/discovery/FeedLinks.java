package io.bellwether.ingest.management.discovery;

import io.bellwether.ingest.subscription.NewFeed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Which feeds a page declares: its {@code link} elements that are an alternate of a feed's type.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/links.html#rel-alternate">HTML, link type alternate</a>
 */
final class FeedLinks {
    /** A page that declares more is no page about one site. */
    static final int MAX_LINKS = 20;

    private static final int MAX_TITLE = 200;
    private static final Set<String> TYPES = Set.of(
            "application/rss+xml",
            "application/atom+xml",
            "application/feed+json",
            "application/rdf+xml",
            "text/rss+xml",
            "text/xml",
            "application/xml");

    /** Where feeds are that no page declares; few, since each is asked for. */
    private static final List<String> USUAL_PATHS =
            List.of("/feed", "/rss.xml", "/atom.xml", "/feed.xml", "/index.xml");

    private FeedLinks() {}

    /**
     * The feeds that a page declares, in its order, each address once, at most {@value #MAX_LINKS}.
     *
     * @param page        HTML, or anything at all
     * @param contentType of the response; null where it said none
     * @param address     where the page was found
     */
    static List<FeedLink> of(byte[] page, String contentType, String address) {
        Map<String, FeedLink> links = new LinkedHashMap<>();
        for (Element link : document(page, contentType, address).select("link[rel][href], a[rel][href]")) {
            if (declaresFeed(link)) {
                add(link, links);
            }
        }
        return links.values().stream().limit(MAX_LINKS).toList();
    }

    /** Where to look on a site that declares none. */
    static List<String> usual(String address) {
        URI site = URI.create(address);
        return USUAL_PATHS.stream().map(path -> site.resolve(path).toString()).toList();
    }

    private static Document document(byte[] page, String contentType, String address) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(page), charset(contentType), address);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // there is no way to fail in memory
        }
    }

    /** Null, and jsoup looks into the page, where the header names none that exists. */
    private static String charset(String contentType) {
        int at = contentType == null ? -1 : contentType.toLowerCase(Locale.ROOT).indexOf("charset=");
        if (at < 0) {
            return null;
        }
        String name = contentType.substring(at + "charset=".length()).replaceAll("[\"';\\s].*$", "");
        try {
            return Charset.isSupported(name) ? name : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean declaresFeed(Element link) {
        List<String> relations =
                Arrays.asList(link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+"));
        return relations.contains("feed") || relations.contains("alternate") && TYPES.contains(type(link));
    }

    private static String type(Element link) {
        return link.attr("type").toLowerCase(Locale.ROOT).replaceAll(";.*", "").strip();
    }

    private static void add(Element link, Map<String, FeedLink> links) {
        String address = link.absUrl("href");
        if (NewFeed.fault(address).isEmpty()) {
            links.putIfAbsent(address, new FeedLink(address, title(link), type(link)));
        }
    }

    private static String title(Element link) {
        String title = (link.hasAttr("title") ? link.attr("title") : link.text()).strip();
        return title.isEmpty() ? null : title.substring(0, Math.min(title.length(), MAX_TITLE));
    }
}
