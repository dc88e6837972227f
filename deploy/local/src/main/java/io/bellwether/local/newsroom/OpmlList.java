package io.bellwether.local.newsroom;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * The feeds of the newsroom as a subscription list. Its day of news takes two minutes, so each asks to be read within a second.
 *
 * @see <a href="http://opml.org/spec2.opml">OPML 2.0</a>
 */
final class OpmlList {
    private OpmlList() {}

    static String write(List<Outlet> outlets, URI address) {
        byte[] document = Xml.document(xml -> xml.element(
                "opml",
                opml -> {
                    opml.element("head", head -> head.text("title", "Bellwether's sample newsroom"));
                    opml.element("body", body -> {
                        for (Outlet outlet : outlets) {
                            body.empty("outline", attributes(outlet, address));
                        }
                    });
                },
                "version",
                "2.0"));
        return new String(document, UTF_8);
    }

    private static String[] attributes(Outlet outlet, URI address) {
        return new String[] {
            "type", "rss",
            "text", outlet.name(),
            "title", outlet.name(),
            "category", "/tier/" + outlet.tier().name().toLowerCase(Locale.ROOT) + ",/target-latency/PT1S",
            "xmlUrl", address.resolve(outlet.feedPath()).toString(),
            "htmlUrl", outlet.site().toString()
        };
    }
}
