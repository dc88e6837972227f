package io.bellwether.ingest.subscription;

import io.bellwether.events.Tier;
import io.bellwether.ingest.feed.xml.LenientXml;
import io.bellwether.ingest.feed.xml.TooMuchMarkup;
import io.bellwether.ingest.feed.xml.XmlElement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads a list of feeds.
 *
 * @see <a href="http://opml.org/spec2.opml">OPML 2.0</a>
 */
final class Opml {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String TIER = "/tier/";
    private static final String TARGET_LATENCY = "/target-latency/";

    private Opml() {}

    /**
     * The feeds of an OPML document, in order, each address once.
     *
     * @param feeds  those that can be subscribed to
     * @param faults of the others, in words
     */
    record Read(List<NewFeed> feeds, List<String> faults) {}

    static Read read(String document) throws TooMuchMarkup {
        List<NewFeed> feeds = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        collect(LenientXml.read(document, System.nanoTime() + PATIENCE.toNanos()), feeds, faults);
        return new Read(feeds, faults);
    }

    private static void collect(XmlElement within, List<NewFeed> feeds, List<String> faults) {
        within.elements().forEach(element -> {
            element.attribute("xmlurl").ifPresent(address -> add(element, address.strip(), feeds, faults));
            collect(element, feeds, faults);
        });
    }

    private static void add(XmlElement outline, String address, List<NewFeed> feeds, List<String> faults) {
        Optional<String> fault = NewFeed.fault(address);
        if (fault.isPresent()) {
            faults.add(address + " " + fault.get());
        } else if (feeds.stream().noneMatch(feed -> feed.address().equals(address))) {
            feeds.add(new NewFeed(
                    address, title(outline), new Terms(tier(outline), target(outline), Set.of(), false, false)));
        }
    }

    private static String title(XmlElement outline) {
        return outline.attribute("title")
                .or(() -> outline.attribute("text"))
                .map(String::strip)
                .filter(title -> !title.isEmpty())
                .orElse(null);
    }

    /** From the outline's {@code category}, a list of paths: {@code /tier/official}. */
    private static Tier tier(XmlElement outline) {
        return below(TIER, outline)
                .map(word -> word.toUpperCase(Locale.ROOT))
                .flatMap(word ->
                        Arrays.stream(Tier.values()).filter(tier -> tier.name().equals(word)))
                .findFirst()
                .orElse(Tier.PRESS);
    }

    /** From the outline's {@code category}: {@code /target-latency/PT5S}. */
    private static Duration target(XmlElement outline) {
        return below(TARGET_LATENCY, outline)
                .flatMap(text -> NewFeed.target(text).stream())
                .findFirst()
                .orElse(null);
    }

    private static Stream<String> below(String path, XmlElement outline) {
        return Arrays.stream(outline.attribute("category").orElse("").split(","))
                .map(String::strip)
                .filter(category -> category.startsWith(path))
                .map(category -> category.substring(path.length()));
    }
}
