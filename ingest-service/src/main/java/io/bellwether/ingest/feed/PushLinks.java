package io.bellwether.ingest.feed;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.ingest.feed.LinkHeader.Link;
import io.bellwether.ingest.feed.xml.XmlElement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Finds out who would push a feed: the HTTP response says so, or failing that the document.
 *
 * @see <a href="https://www.w3.org/TR/websub/#discovery">WebSub, discovery</a>
 */
final class PushLinks {
    /** Hubs beyond are left out, and addresses longer than any that is meant. */
    static final int MAX_HUBS = 5;

    static final int MAX_ADDRESS = 2_000;

    private PushLinks() {}

    /** What a channel or Atom feed says in its {@code link} elements, whatever their namespace. */
    static PushOffer of(XmlElement feed, Context context) {
        return offer(links(feed, "hub", context), links(feed, "self", context));
    }

    private static Stream<String> links(XmlElement feed, String relation, Context context) {
        return feed.elements()
                .filter(link -> link.local().equals("link"))
                .filter(link -> List.of(link.attribute("rel")
                                .orElse("")
                                .toLowerCase(Locale.ROOT)
                                .split("\\s+"))
                        .contains(relation))
                .flatMap(link -> link.attribute("href").flatMap(href -> Texts.link(link, href, context)).stream());
    }

    /** What a JSON Feed says: hubs of several kinds, of which WebSub's count. */
    static PushOffer of(JsonNode feed, Context context) {
        Stream<String> hubs = StreamSupport.stream(feed.path("hubs").spliterator(), false)
                .filter(hub -> hub.path("type").asText("").equalsIgnoreCase("websub"))
                .flatMap(hub -> Links.resolve(context.base(), hub.path("url").asText("")).stream());
        return offer(hubs, Links.resolve(context.base(), feed.path("feed_url").asText("")).stream());
    }

    /**
     * What a {@code Link} header says.
     *
     * @param url where the document came from
     */
    static PushOffer of(String header, String url) {
        List<Link> links = LinkHeader.read(header);
        return offer(targets(links, "hub", url), targets(links, "self", url));
    }

    private static Stream<String> targets(List<Link> links, String relation, String url) {
        return links.stream()
                .filter(link -> link.relations().contains(relation))
                .flatMap(link -> Links.resolve(url, link.target()).stream());
    }

    private static PushOffer offer(Stream<String> hubs, Stream<String> topics) {
        return new PushOffer(
                hubs.filter(PushLinks::isUsable).distinct().limit(MAX_HUBS).toList(),
                topics.filter(PushLinks::isUsable).findFirst().orElse(null));
    }

    private static boolean isUsable(String address) {
        return address.length() <= MAX_ADDRESS && Links.isAddress(address);
    }
}
