package io.bellwether.ingest.management.discovery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedLinksTest {
    private static final String PAGE = "https://outlet.example/news/";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<link rel=alternate type=application/rss+xml href=/feed>",
                "<LINK REL='Alternate' TYPE='Application/RSS+XML; charset=utf-8' HREF='/feed' />",
                "<link rel=\"alternate nofollow\" type=\"application/atom+xml\" href=\"https://outlet.example/feed\">",
                "<link rel=alternate type=application/feed+json href=../feed>",
                "<link rel=feed href=//outlet.example/feed>",
                "<base href=/else/><link rel=alternate type=application/rdf+xml href=../feed>",
                "<body><a rel=feed href=/feed>Feed</a>",
                "<p><div><link rel=alternate type=text/xml href=/feed></p>"
            })
    void oneIsDeclared(String html) {
        assertThat(links(html)).extracting(FeedLink::address).containsExactly("https://outlet.example/feed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\0\1\2 no page at all",
                "<link rel=alternate hreflang=de href=/de/>",
                "<link rel=stylesheet type=text/css href=/style.css>",
                "<link rel=alternate type=application/json href=/wp-json/1>",
                "<link rel=alternate type=application/json+oembed href=/embed>",
                "<link rel=alternate type=application/rss+xml>",
                "<link rel=alternate type=application/rss+xml href='javascript:alert(1)'>",
                "<link rel=alternate type=application/rss+xml href='data:text/xml,x'>",
                "<link rel=alternate type=application/rss+xml href='ftp://outlet.example/feed'>",
                "<link rel=alternate type=application/rss+xml href='http://'>",
                "<!-- <link rel=alternate type=application/rss+xml href=/feed> -->"
            })
    void noneIsDeclared(String html) {
        assertThat(links(html)).isEmpty();
    }

    @Test
    void severalKeepTheirOrderTheirNamesAndTypesAndAreThereOnce() {
        assertThat(links("""
                <link rel=alternate type=application/rss+xml title="All &amp; everything" href=/all>
                <link rel=alternate type=application/atom+xml title="<b>Labs</b>" href=/labs>
                <link rel=alternate type=application/rss+xml title="All again" href=/all>
                """))
                .containsExactly(
                        new FeedLink("https://outlet.example/all", "All & everything", "application/rss+xml"),
                        new FeedLink("https://outlet.example/labs", "<b>Labs</b>", "application/atom+xml"));
    }

    @Test
    void aPageOfThousandsGivesAFew() {
        String many = IntStream.range(0, 5_000)
                .mapToObj(number -> "<link rel=alternate type=application/rss+xml href=/" + number + ">")
                .collect(Collectors.joining());

        assertThat(links(many)).hasSize(FeedLinks.MAX_LINKS);
    }

    @Test
    void namesAreReadInThePagesEncoding() {
        byte[] page = "<meta charset=iso-8859-1><link rel=feed title='Caf\u00e9' href=/feed>".getBytes(ISO_8859_1);

        assertThat(FeedLinks.of(page, "text/html; charset=nonsense", PAGE))
                .extracting(FeedLink::title)
                .containsExactly("Café");
    }

    @ParameterizedTest
    @CsvSource({
        "https://outlet.example/feed, https://outlet.example/feed",
        "' outlet.example ', https://outlet.example",
        "outlet.example/a b, https://outlet.example/a b",
        "feed://outlet.example/rss, https://outlet.example/rss",
        "feed:http://outlet.example/rss, http://outlet.example/rss",
        "localhost, localhost",
        "mailto:ann@outlet.example, mailto:ann@outlet.example"
    })
    void whatPeopleTypeIsUnderstood(String typed, String address) {
        assertThat(TypedAddress.of(typed)).isEqualTo(address);
    }

    private static List<FeedLink> links(String html) {
        return FeedLinks.of(html.getBytes(UTF_8), "text/html; charset=utf-8", PAGE);
    }
}
