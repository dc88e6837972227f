package io.bellwether.ingest.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.events.Tier;
import io.bellwether.ingest.feed.xml.TooMuchMarkup;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written is read back as it was, whatever feeds are called. */
class OpmlProperties {

    @Property(tries = 300)
    void exportAndImportChangeNothing(@ForAll("lists") List<NewFeed> feeds) throws IOException, TooMuchMarkup {
        StringBuilder document = new StringBuilder();
        OpmlWriter writer = new OpmlWriter(document);
        writer.begin("All & more");
        for (NewFeed feed : feeds) {
            writer.feed(Subscription.begin(
                    feed.id(),
                    feed.address(),
                    new About(feed.title(), null, "en"),
                    feed.terms(),
                    Instant.parse("2026-03-01T12:00:00Z")));
        }
        writer.end();

        assertThat(Opml.read(document.toString()).feeds()).isEqualTo(feeds);
    }

    @Provide
    Arbitrary<List<NewFeed>> lists() {
        Arbitrary<String> titles = Arbitraries.strings()
                .all()
                .ofMinLength(1)
                .ofMaxLength(30)
                .map(text -> text.replaceAll("[\\s\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF\\u00A0\\uFEFF]+", " ")
                        .strip())
                .map(text -> text.isEmpty() ? null : text);
        Arbitrary<Set<String>> tags = Arbitraries.strings()
                .withChars("abcÄé&<>\"' ;")
                .ofMinLength(1)
                .ofMaxLength(12)
                .list()
                .ofMaxSize(4)
                .map(Tags::of);
        Arbitrary<Terms> terms = Combinators.combine(
                        Arbitraries.of(Tier.class),
                        Arbitraries.integers()
                                .between(1, 90_000)
                                .map(Duration::ofSeconds)
                                .injectNull(0.3),
                        tags,
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of("anyone", "openai", "Helix & Söhne <x>").injectNull(0.5))
                .as(Terms::new);
        return Combinators.combine(titles.injectNull(0.1), terms)
                .as((title, agreed) -> new NewFeed("https://x.example/?a=1&b=<", title, agreed))
                .list()
                .ofMaxSize(8)
                .map(OpmlProperties::numbered);
    }

    private static List<NewFeed> numbered(List<NewFeed> feeds) {
        return IntStream.range(0, feeds.size())
                .mapToObj(number -> new NewFeed(
                        "https://" + number + ".example/feed?a=1&b='2'",
                        feeds.get(number).title(),
                        feeds.get(number).terms()))
                .toList();
    }
}
