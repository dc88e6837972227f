package io.bellwether.local.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** The list of real feeds that ships at the root is one that can be subscribed to as it is. */
class FeedListTest {
    private final Document list = read();

    @Test
    void isOpml() {
        assertThat(list.select("opml[version=2.0] > head > title").text()).isNotBlank();
        assertThat(list.select("opml > body > outline")).isNotEmpty();
    }

    @Test
    void hasAtLeastFortyFeedsEachOnceAndOverHttps() {
        List<String> addresses =
                feeds().stream().map(feed -> feed.attr("xmlUrl")).toList();
        assertThat(addresses)
                .hasSizeGreaterThanOrEqualTo(40)
                .doesNotHaveDuplicates()
                .allMatch(address -> address.startsWith("https://"));
    }

    @Test
    void everyFeedHasANameASiteAndATier() {
        assertThat(feeds()).allSatisfy(feed -> {
            assertThat(feed.attr("text")).isNotBlank();
            assertThat(feed.attr("htmlUrl")).startsWith("https://");
            assertThat(feed.attr("category"))
                    .as("an official feed says whose it is")
                    .matches("/tier/official,/speaks-for/[a-z-]+|/tier/press|/tier/aggregator");
        });
    }

    @Test
    void everyTierIsThere() {
        assertThat(feeds().stream()
                        .map(feed -> feed.attr("category").split(",")[0])
                        .distinct())
                .hasSize(3);
    }

    private List<Element> feeds() {
        return list.select("outline[xmlUrl]");
    }

    /** Through the platform's parser first, which forgives nothing. */
    private static Document read() {
        Path file = root().resolve("feeds.opml");
        try {
            DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(file.toFile());
            return Jsoup.parse(Files.readString(file), "", Parser.xmlParser());
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new AssertionError(file + " is no XML", e);
        }
    }

    /** The folder of the root pom. */
    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve(".mvn"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
