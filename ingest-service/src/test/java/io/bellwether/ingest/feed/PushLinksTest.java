package io.bellwether.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.ingest.feed.ParseOutcome.Parsed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PushLinksTest {
    private static final String URL = "https://outlet.example/news/feed";
    private static final String HUB = "https://hub.example/";
    private static final String SELF = "https://outlet.example/feed";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<feed xmlns='http://www.w3.org/2005/Atom'>%s</feed>",
                "<feed>%s</feed>",
                "<rss xmlns:atom='http://www.w3.org/2005/Atom'><channel>%s</channel></rss>",
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><channel>%s</channel></rdf:RDF>"
            })
    void a_document_offers_its_hub_and_itself_as_the_topic(String around) {
        String links =
                "<link rel='self' href='https://outlet.example/feed'/><link rel='hub' href='https://hub.example/'/>";

        assertThat(offer(around.formatted(links), Map.of())).isEqualTo(new PushOffer(List.of(HUB), SELF));
    }

    @ParameterizedTest
    @ValueSource(strings = {"atom", "atom10", "a"})
    void a_channel_offers_them_under_whatever_prefix(String prefix) {
        String rss = """
                <rss xmlns:%1$s='http://www.w3.org/2005/Atom'><channel><link>https://outlet.example/</link>
                <%1$s:link rel='HUB' href='https://hub.example/'/><%1$s:link href='/feed' rel='alternate self'/></channel></rss>
                """.formatted(prefix);

        assertThat(offer(rss, Map.of())).isEqualTo(new PushOffer(List.of(HUB), SELF));
    }

    @Test
    void a_hub_is_not_taken_for_the_site() {
        String rss =
                "<rss><channel><link>https://outlet.example/</link><link rel='hub' href='https://hub.example/'/></channel></rss>";

        ParseOutcome outcome = FeedReader.read(rss.getBytes(UTF_8), Map.of(), URL, Limits.MAX_TIME);
        assertThat(((Parsed) outcome).feed().feed().link()).isEqualTo("https://outlet.example/");
    }

    @Test
    void a_json_feed_offers_its_websub_hubs_and_no_others() {
        String json = """
                {"version": "https://jsonfeed.org/version/1.1", "feed_url": "/feed", "items": [], "hubs": [
                  {"type": "rssCloud", "url": "https://cloud.example/"}, {"type": "WebSub", "url": "https://hub.example/"}]}
                """;

        assertThat(offer(json, Map.of())).isEqualTo(new PushOffer(List.of(HUB), SELF));
    }

    @Test
    void the_response_counts_for_more_than_the_document() {
        String atom = "<feed><link rel='self' href='/old'/><link rel='hub' href='https://old.example/'/></feed>";

        assertThat(offer(atom, Map.of("Link", "<https://hub.example/>; rel=hub, </feed>; rel=\"self\"")))
                .isEqualTo(new PushOffer(List.of(HUB), SELF));
    }

    @Test
    void what_the_response_leaves_out_the_document_may_say() {
        String atom = "<feed><link rel='self' href='/feed'/></feed>";

        assertThat(offer(atom, Map.of("link", "<https://hub.example/>; rel=hub")))
                .isEqualTo(new PushOffer(List.of(HUB), SELF));
    }

    @Test
    void the_links_of_an_entry_are_not_the_feeds() {
        String atom =
                "<feed><entry><link rel='self' href='/1'/><link rel='hub' href='https://hub.example/'/></entry></feed>";

        assertThat(offer(atom, Map.of())).isEqualTo(PushOffer.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "javascript:alert(1)", "ftp://hub.example/", "tag:hub", "https://"})
    void what_is_no_web_address_is_no_hub(String href) {
        String atom = "<feed><link rel='hub' href='%s'/></feed>".formatted(href);

        assertThat(offer(atom, Map.of()).hubs()).allMatch(hub -> hub.startsWith("https://outlet.example/"));
    }

    @Test
    void hubs_without_end_end() {
        String links = IntStream.range(0, 1_000)
                .mapToObj("<link rel='hub' href='https://hub.example/%d'/>"::formatted)
                .collect(Collectors.joining());

        assertThat(offer("<feed>" + links + "</feed>", Map.of()).hubs()).hasSize(PushLinks.MAX_HUBS);
    }

    private static PushOffer offer(String document, Map<String, String> headers) {
        ParseOutcome outcome = FeedReader.read(document.getBytes(UTF_8), headers, URL, Limits.MAX_TIME);
        return ((Parsed) outcome).feed().push();
    }
}
