package io.bellwether.ingest.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.ingest.feed.ParseOutcome.NotAFeed;
import io.bellwether.ingest.feed.ParseOutcome.Parsed;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReaderTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void rss() {
        Entry entry = entry("""
                <?xml version="1.0"?>
                <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
                     xmlns:c="http://purl.org/rss/1.0/modules/content/"><channel>
                <item><title>AT&amp;T &lt;b&gt;wins&lt;/b&gt;</title><link>/one</link><guid>id-1</guid>
                <pubDate>Sun, 01 Mar 2026 12:00:00 GMT</pubDate><dc:creator>Ada</dc:creator><category>AI</category>
                <description>Short</description><c:encoded><![CDATA[<p onclick="x()">Long <script>bad()</script></p>]]></c:encoded>
                <enclosure url="a.mp3" type="audio/mpeg" length="10"/></item></channel></rss>
                """);

        assertThat(entry.title()).isEqualTo("AT&T wins");
        assertThat(entry.link()).isEqualTo("https://outlet.example/one");
        assertThat(entry.id()).isEqualTo("id-1");
        assertThat(entry.published()).isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
        assertThat(entry.author()).isEqualTo("Ada");
        assertThat(entry.summary()).isEqualTo("Short");
        assertThat(entry.content()).containsExactly("<p>Long </p>");
        assertThat(entry.categories()).containsExactly("AI");
        assertThat(entry.enclosures())
                .containsExactly(new Entry.Enclosure("https://outlet.example/feeds/a.mp3", "audio/mpeg", "10"));
    }

    @Test
    void atom() {
        Entry entry = entry("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:base="/blog/"><author><name>Grace</name></author>
                <entry><id>tag:1</id><title type="html">One &amp;amp; two</title><link rel="self" href="no"/><link href="one"/>
                <updated>2026-03-01T12:00:00Z</updated><summary>Plain &lt; text</summary>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>See <a href="two">two</a></p></div></content>
                </entry></feed>
                """);

        assertThat(entry.title()).isEqualTo("One & two");
        assertThat(entry.link()).isEqualTo("https://outlet.example/blog/one");
        assertThat(entry.author()).isEqualTo("Grace");
        assertThat(entry.summary()).isEqualTo("Plain &lt; text");
        assertThat(entry.content().getFirst()).contains("<a href=\"https://outlet.example/blog/two\"");
        assertThat(entry.updated()).isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
    }

    @Test
    void jsonFeed() {
        Entry entry = entry("""
                {"version": "https://jsonfeed.org/version/1.1", "title": "T", "authors": [{"name": "Alan"}],
                 "items": [{"id": 7, "url": "/seven", "title": "Seven", "content_html": "<p>Hi<script>x</script></p>",
                 "date_published": "2026-03-01T12:00:00+01:00", "tags": ["a", "b"],}]}
                """);

        assertThat(entry.id()).isEqualTo("7");
        assertThat(entry.link()).isEqualTo("https://outlet.example/seven");
        assertThat(entry.content()).containsExactly("<p>Hi</p>");
        assertThat(entry.author()).isEqualTo("Alan");
        assertThat(entry.published()).isEqualTo(Instant.parse("2026-03-01T11:00:00Z"));
        assertThat(entry.categories()).containsExactly("a", "b");
    }

    @Test
    void rdf() {
        Entry entry = entry("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
                <channel rdf:about="https://outlet.example/"><title>T</title></channel>
                <item rdf:about="https://outlet.example/1"><title>One</title><link>https://outlet.example/1</link></item></rdf:RDF>
                """);

        assertThat(entry.id()).isEqualTo("https://outlet.example/1");
        assertThat(entry.title()).isEqualTo("One");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                // junk before the prologue
                "\n\n <?xml version='1.0'?><rss><channel><item><title>Tom & Jerry</title></item></channel></rss>",
                "Warning: line 1<rss><channel><item><title>Tom & Jerry</title></item></channel></rss>",
                // HTML's entities, bare ampersands, control characters
                "<rss><channel><item><title>Tom&nbsp;& Jerry</title></item></channel></rss>",
                "<rss><channel><item><title>Tom \u0001&amp; \u0000Jerry</title></item></channel></rss>",
                // a truncated tail
                "<rss><channel><item><title>Tom &amp; Jerry",
                "<rss><channel><item><title>Tom &amp; Jerry</title><descr",
                "<rss><channel><item><title><![CDATA[Tom & Jerry</title></item></channel></rss>",
                // end tags missing, crossed, in another case
                "<rss><channel><item><title>Tom &amp; Jerry</title><b><item><title>2</title></item></channel></rss>",
                "<RSS><Channel><ITEM><Title>Tom &amp; Jerry</TITLE></ITEM></Channel></RSS>",
                // a DOCTYPE, with whatever it declares
                "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss><channel><item><title>Tom &amp; Jerry</title></item></channel></rss>",
                "<!DOCTYPE rss SYSTEM 'http://my.netscape.com/publish/formats/rss-0.91.dtd'><rss><channel><item><title>Tom &amp; Jerry</title></item></channel></rss>",
            })
    void whatACarefulHumanCouldReadIsRead(String document) {
        assertThat(entry(document).title()).isEqualTo("Tom & Jerry");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | empty",
                "<html><body>Hi</body></html> | an HTML page, not a feed",
                "Not found | no markup, so no feed",
                "<svg/> | no feed: the document begins with <svg>",
                "{\"a\": 1} | JSON, but no JSON Feed",
                "{\"version\": \"https://jsonfeed.org/version/1\", | broken JSON at line 1",
            })
    void whatIsNoFeedSaysWhy(String document, String why) {
        assertThat(read(document.getBytes(UTF_8), Map.of())).isEqualTo(new NotAFeed(why));
    }

    @Test
    void noEntityIsExpandedNorFetched() {
        Entry entry = entry(
                "<!DOCTYPE r [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><rss><channel><item><title>x&b;</title></item></channel></rss>");

        assertThat(entry.title()).isEqualTo("x&b;");
    }

    @Test
    void tooManyEntriesAreCutAndTooMuchMarkupIsRefused() {
        String many = "<rss><channel>" + "<item><title>x</title></item>".repeat(Limits.MAX_ENTRIES + 1);
        String tags = "<rss><channel>" + "<a/>".repeat(600_000);

        assertThat(parsed(many.getBytes(UTF_8), Map.of()).entries()).hasSize(Limits.MAX_ENTRIES);
        assertThat(read(tags.getBytes(UTF_8), Map.of())).isEqualTo(new NotAFeed("has more than 500000 elements"));
        assertThat(read(new byte[Limits.MAX_BYTES + 1], Map.of())).isEqualTo(new NotAFeed("larger than 5 MB"));
    }

    @Test
    void aBodyOfNothingButMarkupHarmsNobody() {
        Entry entry = entry("<rss><channel><item><description><![CDATA[" + "<b>".repeat(1_000_000) + "deep]]>");

        assertThat(entry.summary()).isEqualTo("deep");
    }

    @ParameterizedTest(name = "bytes in {0}, declared {1}, header {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "UTF-8, -, -",
                "UTF-8, utf-8, -",
                "ISO-8859-1, ISO-8859-1, -",
                "windows-1252, -, -",
                "windows-1251, windows-1251, -",
                "ISO-8859-1, utf-8, text/xml; charset=ISO-8859-1",
                "UTF-8, no-such-charset, -",
                "UTF-8, ISO-8859-1, text/xml; charset=us-ascii",
                "Shift_JIS, Shift_JIS, -",
                "UTF-16LE, utf-16, -",
                "UTF-16BE, utf-8, -",
            })
    void theCharactersAreFound(String charset, String declared, String header) {
        String word =
                switch (charset) {
                    case "windows-1251" -> "Кафе";
                    case "Shift_JIS" -> "カフェ";
                    default -> "Café";
                };
        String declaration = declared == null ? "" : "<?xml version='1.0' encoding='" + declared + "'?>";
        String document = declaration + "<rss><channel><item><title>" + word + "</title></item></channel></rss>";
        Map<String, String> headers = header == null ? Map.of() : Map.of("Content-Type", header);

        assertThat(parsed(document.getBytes(Charset.forName(charset)), headers)
                        .entries()
                        .getFirst()
                        .title())
                .isEqualTo(word);
    }

    @Test
    void aByteOrderMarkDecidesAndBytesThatAreNoUtf8AreWindows() {
        byte[] marked =
                ("\uFEFF<?xml version='1.0' encoding='ISO-8859-1'?><rss><channel><title>Café</title></channel></rss>")
                        .getBytes(UTF_8);
        byte[] wide = ("\uFEFF<rss><channel><title>Café</title></channel></rss>").getBytes(UTF_16LE);
        byte[] lying = ("<?xml version='1.0' encoding='utf-8'?><rss><channel><title>Café</title></channel></rss>")
                .getBytes(ISO_8859_1);

        assertThat(parsed(marked, Map.of()).feed().title()).isEqualTo("Café");
        assertThat(parsed(wide, Map.of()).feed().title()).isEqualTo("Café");
        assertThat(parsed(lying, Map.of()).feed().title()).startsWith("Caf");
    }

    private static Entry entry(String document) {
        return parsed(document.getBytes(UTF_8), Map.of()).entries().getFirst();
    }

    private static ParsedFeed parsed(byte[] document, Map<String, String> headers) {
        return switch (read(document, headers)) {
            case Parsed parsed -> parsed.feed();
            case NotAFeed no -> throw new AssertionError(no.why());
        };
    }

    private static ParseOutcome read(byte[] document, Map<String, String> headers) {
        return FeedReader.read(document, headers, "https://outlet.example/feeds/all.xml", PATIENCE);
    }
}
