package io.bellwether.ingest.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.events.Tier;
import io.bellwether.ingest.feed.xml.TooMuchMarkup;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OpmlTest {
    @Test
    void feedsAreFoundInFoldersWithTheirTier() throws TooMuchMarkup {
        Opml.Read opml = Opml.read("""
                <?xml version="1.0"?>
                <opml version="2.0"><body>
                  <outline text="Labs">
                    <outline type="rss" text="Lab" title="The Lab" xmlUrl="https://lab.example/feed" category="/tier/official"/>
                  </outline>
                  <outline type="rss" text="Paper &amp; Ink" xmlUrl="https://paper.example/feed"/>
                  <outline type="rss" text="Links" xmlUrl="https://links.example/feed" category="/ai,/tier/aggregator"/>
                </body></opml>
                """);

        assertThat(opml.feeds())
                .containsExactly(
                        new NewFeed("https://lab.example/feed", "The Lab", tagged(Tier.OFFICIAL, "Labs")),
                        new NewFeed("https://paper.example/feed", "Paper & Ink", Terms.of(Tier.PRESS)),
                        new NewFeed("https://links.example/feed", "Links", Terms.of(Tier.AGGREGATOR)));
        assertThat(opml.faults()).isEmpty();
    }

    @Test
    void foldersAndCategoriesAreTags() throws TooMuchMarkup {
        Opml.Read opml = Opml.read("""
                <opml><body><outline text="AI / Labs"><outline title="Big,  ones">
                <outline XMLURL="https://a.example/" category="models, /Tech/AI ,models"/>
                </outline></outline></body></opml>
                """);

        assertThat(opml.feeds())
                .containsExactly(
                        new NewFeed("https://a.example/", null, tagged(Tier.PRESS, "AI Labs", "Big ones", "models")));
    }

    @Test
    void categoriesSayTheTerms() throws TooMuchMarkup {
        Opml.Read opml = Opml.read("""
                <opml><body><outline xmlUrl="https://a.example/"
                  category="/tier/Official,/speaks-for/Open  AI,/target-latency/PT2M,/full-text,/paused"/></body></opml>
                """);

        assertThat(opml.feeds().getFirst().terms())
                .isEqualTo(new Terms(Tier.OFFICIAL, Duration.ofMinutes(2), Set.of(), true, true, "Open AI"));
    }

    @Test
    void fiftyThousandFeedsAreReadInTheirOrder() throws TooMuchMarkup {
        String outlines = IntStream.range(0, 50_000)
                .mapToObj(number -> "<outline xmlUrl='https://" + number + ".example/feed'/>")
                .collect(Collectors.joining());

        List<NewFeed> feeds =
                Opml.read("<opml><body>" + outlines + "</body></opml>").feeds();

        assertThat(feeds).hasSize(50_000);
        assertThat(feeds.getLast().address()).isEqualTo("https://49999.example/feed");
    }

    private static Terms tagged(Tier tier, String... tags) {
        return new Terms(tier, null, Set.of(tags), false, false);
    }

    @Test
    void aFeedMayAskToBeReadWithinATime() throws TooMuchMarkup {
        Opml.Read opml = Opml.read("""
                <opml><body>
                <outline xmlUrl="https://a.example/" category="/tier/press,/target-latency/PT5S"/>
                <outline xmlUrl="https://b.example/" category="/target-latency/PT0.5S"/>
                <outline xmlUrl="https://c.example/" category="/target-latency/soon"/>
                </body></opml>
                """);

        assertThat(opml.feeds())
                .extracting(feed -> feed.terms().target())
                .containsExactly(Duration.ofSeconds(5), null, null);
    }

    @Test
    void anAddressTwiceIsOneFeedAndWhatIsNoneIsNamed() throws TooMuchMarkup {
        Opml.Read opml = Opml.read("""
                <opml><body><outline xmlUrl="https://a.example/"/><outline xmlUrl=" https://a.example/ "/>
                <outline xmlUrl="feed.xml"/></body></opml>
                """);

        assertThat(opml.feeds()).extracting(NewFeed::address).containsExactly("https://a.example/");
        assertThat(opml.faults()).containsExactly("feed.xml must be an http or https address");
    }

    @Test
    void theSameAddressAlwaysHasTheSameId() {
        assertThat(new NewFeed("https://a.example/", "A", Terms.of(Tier.PRESS)).id())
                .isEqualTo(new NewFeed("https://a.example/", null, Terms.of(Tier.OFFICIAL)).id())
                .matches("[0-9a-f]{16}");
    }
}
