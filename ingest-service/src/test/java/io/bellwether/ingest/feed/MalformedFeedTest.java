package io.bellwether.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.ingest.feed.ParseOutcome.NotAFeed;
import io.bellwether.ingest.feed.ParseOutcome.Parsed;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule a line: how it is written, what a careful human reads. */
class MalformedFeedTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Tom &amp;amp; Jerry | Tom & Jerry",
                "Tom &amp;lt;b&amp;gt;&amp;amp;&amp;lt;/b&amp;gt; Jerry | Tom <b>&</b> Jerry",
                "a < b and c > d | a < b and c > d",
                "a<3 b | a<3 b",
                "&eacute;t&eacute; &hellip; &unknown; &#150; &#x2014; | été … &unknown; – —",
                "<![CDATA[Tom &amp; Jerry]]> | Tom & Jerry",
                "<![CDATA[Tom]]> &amp; <![CDATA[Jerry]]> | Tom & Jerry",
                "<b>Tom</b> &amp; <i>Jerry</i> | Tom & Jerry",
                "&lt;![CDATA[Tom]]&gt; | Tom",
                "<!-- no -->Tom | Tom",
                "?a=1&b=2&c=3 | ?a=1&b=2&c=3",
            })
    void titles(String written, String read) {
        assertThat(entry("<title>" + written + "</title>").title()).isEqualTo(read);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "<link href=/one rel=alternate></link>",
                "<link href='/one' href='/two'/>",
                "<link>/one</link>",
                "<link><![CDATA[ /one ]]></link>",
                "<LINK>/one</LINK>",
                "<atom:link href='/one'/>",
                "<link>/one",
                "<guid>https://outlet.example/one</guid>",
                "<link></link><link>/one</link>",
                "<x:link xmlns:x='http://purl.org/rss/1.0/'>/one</x:link>",
            })
    void links(String written) {
        assertThat(entry(written).link()).isEqualTo("https://outlet.example/one");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "<dc:creator>Ada</dc:creator>",
                "<d:creator xmlns:d='http://purl.org/dc/elements/1.1/'>Ada</d:creator>",
                "<author><name>Ada</name></author>",
                "<itunes:author>Ada</itunes:author>",
                "<atom:author xmlns:atom='http://www.w3.org/2005/Atom'><atom:name>Ada</atom:name></atom:author>",
            })
    void authors(String written) {
        assertThat(entry(written).author()).isEqualTo("Ada");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<content type='html'>&lt;p&gt;a &amp;amp; b&lt;/p&gt;</content> | <p>a &amp; b</p>",
                "<content type='text/html' mode='escaped'>&lt;p&gt;a&lt;/p&gt;</content> | <p>a</p>",
                "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>a</p></div></content> | <div><p>a</p></div>",
                "<content type='xhtml'><h:div xmlns:h='http://www.w3.org/1999/xhtml'><h:p>a</h:p></h:div></content> | <div><p>a</p></div>",
                "<content type='application/xhtml+xml' mode='xml'><p>a</p></content> | <p>a</p>",
                "<content type='text'>a &lt; b</content> | a &lt; b",
                "<content type='text/plain' mode='base64'>YSA8IGI=</content> | a &lt; b",
                "<content><![CDATA[<p>a</p>]]></content> | <p>a</p>",
                "<content type='html'>&lt;p&gt;&lt;![CDATA[x]]&gt;a&lt;/p&gt;</content> | <p>xa</p>",
                "<content type='html' xml:base='https://other.example/x/'>&lt;a href='y'&gt;a&lt;/a&gt;</content> | <a href=\"https://other.example/x/y\">a</a>",
                "<content type='xhtml' xml:base='b/'><q cite='c'>a</q></content> | <q cite=\"https://outlet.example/b/c\">a</q>",
            })
    void atomContent(String written, String read) {
        Entry entry = parsed("<feed xmlns='http://www.w3.org/2005/Atom'><entry>" + written + "</entry></feed>")
                .entries()
                .getFirst();

        assertThat(entry.content()).containsExactly(read);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{'version': 'https://jsonfeed.org/version/1', 'items': [{'id': 1, 'title': 'One'}]}",
                "{\"items\": [{\"id\": \"1\", \"title\": \"One\"},],}",
                "\uFEFF{\"items\": [{\"id\": 1, \"title\": \"One\"}]}",
                "{/* made by hand */ \"items\": [ // one\n {\"id\": 1, \"title\": \"One\"}]}",
                "{\"items\": [{\"id\": 1, \"title\": \"One\"}, {\"id\": 2, \"ti",
                "{\"items\": [null, 7, {\"id\": 1, \"title\": \"O\\u0000ne\"}], \"authors\": null}",
                "{\"items\": [{\"id\": 1, \"title\": \"One\", \"x\": {\"y\": {\"z\": {\"a\": {\"b\": [[[[1]]]]}}}}}]}",
            })
    void jsonFeeds(String written) {
        assertThat(parsed(written).entries()).singleElement().satisfies(entry -> {
            assertThat(entry.id()).isEqualTo("1");
            assertThat(entry.title()).isEqualTo("One");
        });
    }

    @Test
    void unixTimeInJsonIsATime() {
        String feed = "{\"items\": [{\"id\": 1, \"date_published\": 1772368245, \"date_modified\": 1772368245000}]}";

        assertThat(parsed(feed).entries().getFirst().published()).isEqualTo(Instant.parse("2026-03-01T12:30:45Z"));
        assertThat(parsed(feed).entries().getFirst().updated()).isEqualTo(Instant.parse("2026-03-01T12:30:45Z"));
        assertThat(parsed(feed).feed().updated()).isEqualTo(Instant.parse("2026-03-01T12:30:45Z"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"text/html", "application/octet-stream", "image/png", "nonsense"})
    void aWrongContentTypeIsNoReasonToRefuse(String contentType) {
        byte[] feed = "<rss><channel><title>T</title></channel></rss>".getBytes(UTF_8);

        assertThat(FeedReader.read(feed, Map.of("content-type", contentType), "", PATIENCE))
                .isInstanceOf(Parsed.class);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "<rss><channel><item><title>",
                "<feed><entry><content type='xhtml'>",
                "<?x",
                "<!--",
                "<![CDATA[",
                "<!DOCTYPE [",
                "<a b='",
                "</a",
                "<a xmlns:b='c'>",
                "{\"items\":[",
                "[",
                "&",
                "<item>",
                "<b><p>",
                "<table>",
            })
    void aMegabyteOfOneThingIsAnsweredInWords(String piece) {
        for (String head :
                new String[] {"", "<rss><channel><item><description>", "<rss><channel><item><description><![CDATA["}) {
            ParseOutcome outcome = FeedReader.read(
                    (head + piece.repeat(1_000_000 / piece.length())).getBytes(UTF_8), Map.of(), "", PATIENCE);

            assertThat(outcome)
                    .satisfiesAnyOf(
                            parsed -> assertThat(parsed).isInstanceOf(Parsed.class),
                            no -> assertThat(((NotAFeed) no).why()).doesNotContain("too long"));
        }
    }

    private static Entry entry(String inside) {
        return parsed("<rss><channel><item>" + inside + "</item></channel></rss>")
                .entries()
                .getFirst();
    }

    private static ParsedFeed parsed(String document) {
        ParseOutcome outcome =
                FeedReader.read(document.getBytes(UTF_8), Map.of(), "https://outlet.example/feed", PATIENCE);
        assertThat(outcome).isInstanceOf(Parsed.class);
        return ((Parsed) outcome).feed();
    }
}
