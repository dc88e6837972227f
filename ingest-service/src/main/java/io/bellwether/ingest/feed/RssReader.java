package io.bellwether.ingest.feed;

import io.bellwether.ingest.feed.Entry.Enclosure;
import io.bellwether.ingest.feed.ParsedFeed.About;
import io.bellwether.ingest.feed.xml.TooMuchMarkup;
import io.bellwether.ingest.feed.xml.XmlElement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads RSS in all its versions, with the modules that news feeds use.
 *
 * @see <a href="https://www.rssboard.org/rss-specification">RSS 2.0</a>
 * @see <a href="https://web.resource.org/rss/1.0/spec">RSS 1.0</a>
 */
final class RssReader {
    private RssReader() {}

    static ParsedFeed read(XmlElement root, Context context) throws TooMuchMarkup {
        XmlElement channel = root.local().equals("channel")
                ? root
                : root.elements("channel").findFirst().orElse(root);
        List<Entry> entries = new ArrayList<>();
        for (XmlElement item : items(root, channel)) {
            context.checkDeadline();
            entries.add(entry(item, context));
        }
        context.checkDeadline();
        return new ParsedFeed(
                about(channel, context), entries, PollingInterval.of(channel), PushLinks.of(channel, context));
    }

    /** Inside the channel, or beside it as RDF has them, or under {@code items}. */
    private static List<XmlElement> items(XmlElement root, XmlElement channel) {
        return Stream.of(channel, root)
                .distinct()
                .flatMap(parent -> Stream.concat(
                        parent.elements("item"), parent.elements("items").flatMap(items -> items.elements("item"))))
                .limit(Limits.MAX_ENTRIES)
                .toList();
    }

    private static About about(XmlElement channel, Context context) {
        return new About(
                first(channel, Texts::title, "title", "dc:title").orElse(null),
                link(channel, context).orElse(null),
                first(channel, Texts::line, "language", "dc:language")
                        .or(() -> channel.inherited("xml:lang"))
                        .orElse(context.language()),
                date(channel, "lastbuilddate", "dcterms:modified", "atom:updated", "pubdate", "dc:date")
                        .orElse(null));
    }

    private static Entry entry(XmlElement item, Context context) {
        Optional<String> guid = last(item, "guid");
        Optional<String> shorter = html(item, context, "summary");
        Optional<String> description = html(item, context, "description", "dc:description");
        Optional<String> summary = shorter.or(() -> description)
                .or(() -> html(item, context, "itunes:summary", "atom:summary", "media:description"));
        Stream<String> bodies = Stream.of(
                        "content:encoded", "encoded", "xhtml:body", "body", "fullitem", "atom:content")
                .flatMap(name -> item.elements(name).flatMap(body -> Texts.html(body, context).stream()));
        List<String> content = shorter.isPresent()
                ? Stream.concat(bodies, description.stream()).toList()
                : bodies.toList();
        return new Entry(
                guid.or(() -> item.attribute("rdf:about"))
                        .or(() -> first(item, Texts::line, "id", "atom:id", "dc:identifier"))
                        .orElse(null),
                first(item, Texts::title, "title", "dc:title", "atom:title", "media:title")
                        .orElse(null),
                link(item, context).or(() -> permalink(item, context)).orElse(null),
                date(item, "pubdate", "atom:published", "dcterms:issued", "dcterms:created")
                        .or(() -> date(item, "dc:date", "date"))
                        .orElse(null),
                date(item, "dcterms:modified", "atom:updated")
                        .or(() -> item.attribute("lastmod").flatMap(FeedDates::parse))
                        .orElse(null),
                author(item).orElse(null),
                summary.orElse(null),
                content,
                categories(item),
                enclosures(item, context));
    }

    /** The last one that says something: where there are several, publishers append. */
    private static Optional<String> last(XmlElement parent, String name) {
        return parent.elements(name)
                .flatMap(element -> Texts.line(element).stream())
                .reduce((a, b) -> b);
    }

    private static Optional<String> first(
            XmlElement parent, Function<XmlElement, Optional<String>> reading, String... names) {
        return Stream.of(names)
                .flatMap(parent::elements)
                .flatMap(element -> reading.apply(element).stream())
                .findFirst();
    }

    private static Optional<String> html(XmlElement item, Context context, String... names) {
        return first(item, element -> Texts.html(element, context), names);
    }

    private static Optional<String> link(XmlElement parent, Context context) {
        Optional<String> written = parent.elements("link")
                .flatMap(element -> Texts.line(element)
                        // Atom's links are found without their namespace too, hubs among them.
                        .or(() -> element.attribute("href").filter(href -> AtomReader.isAlternate(element)))
                        .flatMap(link -> Texts.link(element, link, context))
                        .stream())
                .reduce((a, b) -> b);
        return written.or(() -> AtomReader.alternate(parent, context))
                .or(() -> parent.attribute("href").flatMap(link -> Texts.link(parent, link, context)));
    }

    /** A guid is the link where it is an address and does not deny it. */
    private static Optional<String> permalink(XmlElement item, Context context) {
        return item.elements("guid")
                .filter(guid -> guid.attribute("ispermalink")
                        .filter("false"::equalsIgnoreCase)
                        .isEmpty())
                .flatMap(guid -> Texts.line(guid).flatMap(link -> Texts.link(guid, link, context)).stream())
                .filter(Links::isAddress)
                .reduce((a, b) -> b);
    }

    private static Optional<Instant> date(XmlElement parent, String... names) {
        return Stream.of(names)
                .flatMap(name -> parent
                        .elements(name)
                        .flatMap(element -> FeedDates.parse(element.text()).stream())
                        .reduce((a, b) -> b)
                        .stream())
                .findFirst();
    }

    private static Optional<String> author(XmlElement item) {
        Set<String> names = new LinkedHashSet<>();
        for (String name :
                List.of("author", "dc:creator", "dc:author", "itunes:author", "media:credit", "dc:contributor")) {
            item.elements(name)
                    .limit(AtomReader.MAX_AUTHORS)
                    .flatMap(author -> person(author).stream())
                    .forEach(names::add);
            if (!names.isEmpty()) {
                break;
            }
        }
        return AtomReader.joined(names.isEmpty() ? AtomReader.authors(item) : names);
    }

    /** {@code <author>} holds a line, or Atom's {@code <name>}. */
    private static Optional<String> person(XmlElement author) {
        return author.elements()
                .filter(child -> child.local().equals("name"))
                .findFirst()
                .map(Texts::title)
                .orElseGet(() -> Texts.title(author));
    }

    private static List<String> categories(XmlElement item) {
        Stream<String> keywords = item.elements("itunes:keywords")
                .flatMap(list -> Stream.of(list.text().split(",", AtomReader.MAX_CATEGORIES)));
        Stream<String> terms = Stream.of("category", "dc:subject", "itunes:category", "atom:category", "media:category")
                .flatMap(item::elements)
                .limit(AtomReader.MAX_CATEGORIES)
                .flatMap(
                        category -> Texts.title(category)
                                .or(() -> category.attribute("text"))
                                .or(() -> category.attribute("term"))
                                .stream());
        return Stream.concat(terms, keywords)
                .map(SafeHtml::oneLine)
                .filter(term -> !term.isEmpty())
                .distinct()
                .toList();
    }

    private static List<Enclosure> enclosures(XmlElement item, Context context) {
        Stream<XmlElement> media = Stream.concat(
                item.elements("media:content"),
                item.elements("media:group").flatMap(group -> group.elements("media:content")));
        return Stream.concat(
                        Stream.concat(item.elements("enclosure"), media)
                                .flatMap(file -> file
                                        .attribute("url")
                                        .or(() -> file.attribute("href"))
                                        .flatMap(url -> Texts.link(file, url, context))
                                        .map(url -> enclosure(file, url, "length"))
                                        .stream()),
                        AtomReader.enclosures(item, context))
                .limit(AtomReader.MAX_ENCLOSURES)
                .toList();
    }

    static Enclosure enclosure(XmlElement file, String url, String length) {
        return new Enclosure(
                url,
                file.attribute("type").orElse(null),
                file.attribute(length).or(() -> file.attribute("filesize")).orElse(null));
    }
}
