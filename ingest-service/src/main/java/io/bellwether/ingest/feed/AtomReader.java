package io.bellwether.ingest.feed;

import io.bellwether.ingest.feed.Entry.Enclosure;
import io.bellwether.ingest.feed.ParsedFeed.About;
import io.bellwether.ingest.feed.xml.TooMuchMarkup;
import io.bellwether.ingest.feed.xml.XmlElement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads Atom 0.3 and 1.0, also where its namespace is missing or wrong.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287</a>
 */
final class AtomReader {
    static final int MAX_AUTHORS = 50;
    static final int MAX_CATEGORIES = 500;
    private static final int LONGEST_AUTHORS = 1_000;
    static final int MAX_ENCLOSURES = 1_000;

    private AtomReader() {}

    static ParsedFeed read(XmlElement feed, Context context) throws TooMuchMarkup {
        List<XmlElement> elements = feed.local().equals("entry")
                ? List.of(feed)
                : named(feed, "entry").limit(Limits.MAX_ENTRIES).toList();
        Optional<String> everybody = feed.local().equals("entry") ? Optional.empty() : joined(authors(feed));
        List<Entry> entries = new ArrayList<>();
        for (XmlElement element : elements) {
            context.checkDeadline();
            entries.add(entry(element, everybody, context));
        }
        context.checkDeadline();
        return new ParsedFeed(about(feed, context), entries, PollingInterval.of(feed), PushLinks.of(feed, context));
    }

    private static About about(XmlElement feed, Context context) {
        if (feed.local().equals("entry")) {
            return new About(null, null, context.language(), null);
        }
        return new About(
                title(feed).orElse(null),
                alternate(feed, context).orElse(null),
                feed.inherited("xml:lang")
                        .or(() -> feed.elements("dc:language")
                                .flatMap(language -> Texts.line(language).stream())
                                .findFirst())
                        .orElse(context.language()),
                date(feed, "updated", "modified").orElse(null));
    }

    private static Optional<String> title(XmlElement parent) {
        return Stream.concat(
                        named(parent, "title"),
                        Stream.concat(parent.elements("dc:title"), parent.elements("media:title")))
                .flatMap(title -> Texts.atomTitle(title).stream())
                .findFirst();
    }

    private static Entry entry(XmlElement entry, Optional<String> everybody, Context context) {
        List<String> content = named(entry, "content")
                .flatMap(element -> Texts.atomHtml(element, context).stream())
                .toList();
        Optional<String> summary = named(entry, "summary")
                .flatMap(element -> Texts.atomHtml(element, context).stream())
                .findFirst()
                .or(() -> mediaDescription(entry, context));
        return new Entry(
                id(entry, context).orElse(null),
                title(entry).orElse(null),
                alternate(entry, context).orElse(null),
                date(entry, "published", "issued", "created").orElse(null),
                date(entry, "updated", "modified").or(() -> date(entry, "date")).orElse(null),
                joined(authors(entry))
                        .or(() -> sourceAuthor(entry))
                        .or(() -> everybody)
                        .orElse(null),
                summary.orElse(null),
                content,
                categories(entry),
                enclosures(entry, context).toList());
    }

    private static Optional<String> mediaDescription(XmlElement entry, Context context) {
        return Stream.concat(
                        entry.elements("media:description"),
                        entry.elements("media:group").flatMap(group -> group.elements("media:description")))
                .flatMap(description -> Texts.html(description, context).stream())
                .findFirst();
    }

    /** Elements of Atom, or of no namespace at all. */
    private static Stream<XmlElement> named(XmlElement parent, String local) {
        String atom = "atom:" + local;
        return parent.elements()
                .filter(child -> child.name().equals(atom) || child.name().equals(local));
    }

    private static Optional<String> id(XmlElement entry, Context context) {
        return Stream.concat(named(entry, "id"), named(entry, "guid"))
                .flatMap(element -> Texts.line(element)
                        .map(id -> isRelative(element, id)
                                ? Texts.link(element, id, context).orElse(id)
                                : id)
                        .stream())
                .findFirst();
    }

    /** An id is never touched unless it was meant as a link against an explicit base. */
    private static boolean isRelative(XmlElement element, String id) {
        return !Links.hasScheme(id) && element.inherited("xml:base").isPresent();
    }

    /**
     * The link to what is described here: the alternate that is HTML if there is one, any alternate, then one whose relation
     * nobody else claims.
     */
    static Optional<String> alternate(XmlElement parent, Context context) {
        List<XmlElement> links = named(parent, "link")
                .filter(link ->
                        link.attribute("href").filter(href -> !href.isBlank()).isPresent())
                .toList();
        return links.stream()
                .filter(AtomReader::isAlternate)
                .filter(AtomReader::isPage)
                .findFirst()
                .or(() -> links.stream().filter(AtomReader::isAlternate).findFirst())
                .flatMap(link -> Texts.link(link, link.attribute("href").orElse(""), context))
                .or(() -> plainLink(parent, context));
    }

    static boolean isAlternate(XmlElement link) {
        String rel = rel(link);
        return rel.isEmpty() || rel.equals("alternate");
    }

    private static boolean isPage(XmlElement link) {
        return link.attribute("type")
                .map(type -> type.toLowerCase(Locale.ROOT).contains("html"))
                .orElse(true);
    }

    private static String rel(XmlElement link) {
        String rel = link.attribute("rel").orElse("").strip().toLowerCase(Locale.ROOT);
        return rel.startsWith("http://www.iana.org/assignments/relation/")
                ? rel.substring(rel.lastIndexOf('/') + 1)
                : rel;
    }

    /** RSS's way of writing a link, found in Atom too; and content kept elsewhere. */
    private static Optional<String> plainLink(XmlElement parent, Context context) {
        return named(parent, "link")
                .filter(AtomReader::isAlternate)
                .flatMap(link -> Texts.line(link).flatMap(text -> Texts.link(link, text, context)).stream())
                .findFirst();
    }

    static Stream<Enclosure> enclosures(XmlElement entry, Context context) {
        return named(entry, "link")
                .filter(link -> rel(link).equals("enclosure"))
                .limit(MAX_ENCLOSURES)
                .flatMap(link -> link
                        .attribute("href")
                        .flatMap(href -> Texts.link(link, href, context))
                        .map(url -> RssReader.enclosure(link, url, "length"))
                        .stream());
    }

    static Set<String> authors(XmlElement entry) {
        Set<String> names = new LinkedHashSet<>();
        named(entry, "author").limit(MAX_AUTHORS).forEach(author -> name(author).ifPresent(names::add));
        if (names.isEmpty()) {
            entry.elements("dc:creator").forEach(author -> Texts.title(author).ifPresent(names::add));
        }
        return names;
    }

    private static Optional<String> name(XmlElement author) {
        return Stream.of("name", "email", "uri")
                .flatMap(part -> author.elements().filter(child -> child.local().equals(part)))
                .flatMap(part -> Texts.line(part).stream())
                .findFirst()
                .or(() -> author.hasElements() ? Optional.empty() : Texts.line(author));
    }

    /** An entry without an author has that of its source, or of its feed (RFC 4287, 4.2.1). */
    private static Optional<String> sourceAuthor(XmlElement entry) {
        return named(entry, "source")
                .flatMap(source -> joined(authors(source)).stream())
                .findFirst();
    }

    /** No more of them than a byline holds: a feed's are repeated in each of its entries. */
    static Optional<String> joined(Collection<String> names) {
        String joined = names.stream().limit(MAX_AUTHORS).collect(Collectors.joining(", "));
        return Optional.of(joined.length() <= LONGEST_AUTHORS ? joined : joined.substring(0, LONGEST_AUTHORS))
                .map(FeedText::withoutForbidden)
                .filter(text -> !text.isEmpty());
    }

    private static List<String> categories(XmlElement entry) {
        return Stream.concat(named(entry, "category"), entry.elements("dc:subject"))
                .limit(MAX_CATEGORIES)
                .flatMap(category -> category
                        .attribute("term")
                        .map(SafeHtml::oneLine)
                        .filter(term -> !term.isEmpty())
                        .or(() -> Texts.title(category))
                        .stream())
                .distinct()
                .toList();
    }

    /** The last of several: publishers append. */
    private static Optional<Instant> date(XmlElement parent, String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.concat(
                        named(parent, name),
                        Stream.of("dcterms:", "dc:").flatMap(prefix -> parent.elements(prefix + name))))
                .flatMap(element -> FeedDates.parse(element.text()).stream())
                .reduce((first, last) -> last);
    }
}
