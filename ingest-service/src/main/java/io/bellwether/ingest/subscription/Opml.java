package io.bellwether.ingest.subscription;

import io.bellwether.events.Tier;
import io.bellwether.ingest.feed.xml.LenientXml;
import io.bellwether.ingest.feed.xml.TooMuchMarkup;
import io.bellwether.ingest.feed.xml.XmlElement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads a list of feeds. Folders become tags, as do categories without a slash; those with one say the terms:
 * {@code /tier/official}, {@code /speaks-for/openai}, {@code /target-latency/PT5S}, {@code /full-text}, {@code /paused}.
 *
 * @see <a href="http://opml.org/spec2.opml">OPML 2.0</a>
 */
public final class Opml {
    static final String TIER = "/tier/";
    static final String SPEAKS_FOR = "/speaks-for/";
    static final String TARGET_LATENCY = "/target-latency/";
    static final String FULL_TEXT = "/full-text";
    static final String PAUSED = "/paused";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MAX_TITLE = 500;

    private Opml() {}

    /**
     * A feed as the list has it.
     *
     * @param address as written, without spaces around it
     * @param title   null where the list gives none
     * @param terms   to follow it on
     */
    public record Outline(String address, String title, Terms terms) {

        /** Why it cannot be subscribed to, in words; empty where it can. */
        public Optional<String> fault() {
            return NewFeed.fault(address);
        }

        public NewFeed feed() {
            return new NewFeed(address, title, terms);
        }
    }

    /**
     * A list that was read.
     *
     * @param outlines those with an address, in order
     */
    public record Read(List<Outline> outlines) {
        public Read {
            outlines = List.copyOf(outlines);
        }

        /** The feeds that can be subscribed to, in order, each address once. */
        List<NewFeed> feeds() {
            Map<String, NewFeed> feeds = new LinkedHashMap<>();
            outlines.stream()
                    .filter(outline -> outline.fault().isEmpty())
                    .forEach(outline -> feeds.putIfAbsent(outline.address(), outline.feed()));
            return List.copyOf(feeds.values());
        }

        /** What is wrong with the others, in words. */
        List<String> faults() {
            return outlines.stream()
                    .flatMap(outline -> outline.fault().stream().map(fault -> outline.address() + " " + fault))
                    .toList();
        }
    }

    /**
     * Reads an OPML document, well-formed or nearly so.
     *
     * @throws TooMuchMarkup when it holds more than anybody's list does
     */
    public static Read read(String document) throws TooMuchMarkup {
        List<Outline> outlines = new ArrayList<>();
        collect(LenientXml.read(document, System.nanoTime() + PATIENCE.toNanos()), List.of(), outlines);
        return new Read(outlines);
    }

    private static void collect(XmlElement within, List<String> folders, List<Outline> outlines) {
        within.elements().forEach(element -> {
            Optional<String> address = element.attribute("xmlurl");
            address.map(String::strip).ifPresent(feed -> outlines.add(outline(element, feed, folders)));
            collect(element, address.isPresent() ? folders : inside(folders, element), outlines);
        });
    }

    private static Outline outline(XmlElement element, String address, List<String> folders) {
        // Who has no title writes the address there.
        String title = title(element).filter(text -> !text.equals(address)).orElse(null);
        return new Outline(address, title, terms(element, folders));
    }

    /** A folder is an outline with a name and no address. */
    private static List<String> inside(List<String> folders, XmlElement element) {
        return element.local().equals("outline")
                ? Stream.concat(folders.stream(), title(element).stream()).toList()
                : folders;
    }

    private static Optional<String> title(XmlElement outline) {
        return Stream.of("title", "text")
                .flatMap(name -> outline.attribute(name).stream())
                .map(String::strip)
                .filter(title -> !title.isEmpty())
                .map(title -> title.length() <= MAX_TITLE ? title : title.substring(0, MAX_TITLE))
                .findFirst();
    }

    private static Terms terms(XmlElement outline, List<String> folders) {
        List<String> categories = Arrays.stream(
                        outline.attribute("category").orElse("").split(","))
                .map(String::strip)
                .toList();
        Stream<String> tags = categories.stream().filter(category -> !category.contains("/"));
        return new Terms(
                tier(categories),
                target(categories),
                Tags.of(Stream.concat(folders.stream(), tags).toList()),
                categories.contains(PAUSED),
                categories.contains(FULL_TEXT),
                speaksFor(categories));
    }

    private static Tier tier(List<String> categories) {
        return below(TIER, categories)
                .map(word -> word.toUpperCase(Locale.ROOT))
                .flatMap(word ->
                        Arrays.stream(Tier.values()).filter(tier -> tier.name().equals(word)))
                .findFirst()
                .orElse(Tier.PRESS);
    }

    private static String speaksFor(List<String> categories) {
        return below(SPEAKS_FOR, categories)
                .flatMap(whom -> SpeaksFor.of(whom).stream())
                .findFirst()
                .orElse(null);
    }

    private static Duration target(List<String> categories) {
        return below(TARGET_LATENCY, categories)
                .flatMap(text -> NewFeed.target(text).stream())
                .findFirst()
                .orElse(null);
    }

    private static Stream<String> below(String path, List<String> categories) {
        return categories.stream()
                .filter(category -> category.startsWith(path))
                .map(category -> category.substring(path.length()));
    }
}
