package io.bellwether.ingest.feed.xml;

import java.util.Locale;
import java.util.Map;

/**
 * The vocabularies feeds are written in. Whatever prefix a document binds to one of them, its elements are called by the
 * prefix given here; the elements of RSS, in any of its namespaces, have none.
 */
final class Namespaces {
    static final String XHTML = "xhtml";

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("http://www.w3.org/2005/atom", "atom"),
            Map.entry("http://purl.org/atom/ns#", "atom"),
            Map.entry("http://example.com/newformat#", "atom"),
            Map.entry("http://example.com/necho", "atom"),
            Map.entry("http://purl.org/echo/", "atom"),
            Map.entry("uri/of/echo/namespace#", "atom"),
            Map.entry("http://purl.org/pie/", "atom"),
            Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"),
            Map.entry("http://purl.org/rss/1.0/", ""),
            Map.entry("http://my.netscape.com/rdf/simple/0.9/", ""),
            Map.entry("http://my.netscape.com/publish/formats/rss-0.91.dtd", ""),
            Map.entry("http://channel.netscape.com/rdf/simple/0.9/", ""),
            Map.entry("http://backend.userland.com/rss2", ""),
            Map.entry("http://backend.userland.com/rss", ""),
            Map.entry("http://blogs.law.harvard.edu/tech/rss", ""),
            Map.entry("http://www.rssboard.org/rss-specification", ""),
            Map.entry("http://cyber.law.harvard.edu/rss/rss.html", ""),
            Map.entry("http://purl.org/net/rss1.1#", ""),
            Map.entry("http://purl.org/dc/elements/1.1/", "dc"),
            Map.entry("http://purl.org/dc/elements/1.0/", "dc"),
            Map.entry("http://purl.org/dc/terms/", "dcterms"),
            Map.entry("http://purl.org/rss/1.0/modules/content/", "content"),
            Map.entry("http://purl.org/rss/1.0/modules/syndication/", "sy"),
            Map.entry("http://purl.org/rss/1.0/modules/slash/", "slash"),
            Map.entry("http://search.yahoo.com/mrss/", "media"),
            Map.entry("http://search.yahoo.com/mrss", "media"),
            Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
            Map.entry("http://example.com/dtds/podcast-1.0.dtd", "itunes"),
            Map.entry("http://www.w3.org/1999/xhtml", XHTML),
            Map.entry("http://www.w3.org/xml/1998/namespace", "xml"));

    private Namespaces() {}

    /** The name an element goes by here: {@code dc:creator}, {@code title}; an unknown prefix is kept as written. */
    static String canonical(String writtenPrefix, String local, String uri) {
        String prefix =
                uri == null ? writtenPrefix : PREFIXES.getOrDefault(uri.toLowerCase(Locale.ROOT), writtenPrefix);
        return prefix.isEmpty() ? local : prefix + ":" + local;
    }
}
