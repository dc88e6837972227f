package io.bellwether.local.newsroom;

import static java.net.http.HttpResponse.BodyHandlers.ofByteArray;
import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The newsroom over HTTP, by a clock that the test moves. */
class NewsroomTest {
    private static final Duration ALL = Duration.ofSeconds(100);

    @TempDir
    Path stateDir;

    private final FakeClock clock = new FakeClock(Instant.parse("2026-03-02T09:00:00Z"));
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void theFirstPollFindsHistoryAndNothingElse() throws Exception {
        try (Newsroom newsroom = start()) {
            clock.pass(ALL);
            for (ReadFeed feed : feeds(newsroom)) {
                assertThat(feed.entries()).isNotEmpty();
                assertThat(feed.entries())
                        .allMatch(entry ->
                                entry.published().isBefore(clock.instant().minus(ALL)));
            }
        }
    }

    @Test
    void everyFeedIsReadByAReaderThatKnowsNothingOfUs() throws Exception {
        Script script = Script.load();
        try (Newsroom newsroom = start()) {
            newsroom.begin();
            clock.pass(ALL);
            List<ReadFeed> feeds = feeds(newsroom);
            assertThat(feeds)
                    .extracting(ReadFeed::title)
                    .containsExactlyElementsOf(
                            script.outlets().stream().map(Outlet::name).toList());
            assertThat(feeds.stream().flatMap(feed -> feed.entries().stream()).map(ReadFeed.Entry::link))
                    .hasSameSizeAs(script.stories())
                    .doesNotHaveDuplicates();
            Timeline timeline = new Timeline(
                    script, new Run(clock.instant().minus(ALL), clock.instant().minus(ALL), 1));
            for (int i = 0; i < feeds.size(); i++) {
                assertThat(feeds.get(i).entries())
                        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("guid")
                        .isEqualTo(expected(timeline.of(script.outlets().get(i), clock.instant()), newsroom, script));
            }
        }
    }

    @Test
    void anEditedHeadlineKeepsItsGuid() throws Exception {
        try (Newsroom newsroom = start()) {
            newsroom.begin();
            Story edited = Script.load().stories().stream()
                    .filter(story -> story.edit() != null)
                    .findFirst()
                    .orElseThrow();
            clock.pass(Duration.ofSeconds(edited.second()));
            ReadFeed.Entry before = titled(newsroom, edited.headline());
            clock.pass(Duration.ofSeconds(edited.edit().second() - edited.second()));
            ReadFeed.Entry after = titled(newsroom, edited.edit().headline());
            assertThat(after.guid()).isEqualTo(before.guid());
            assertThat(after.published()).isEqualTo(before.published());
        }
    }

    @Test
    void aRestartOnTheSameFolderGoesOn() throws Exception {
        int port;
        List<ReadFeed> before;
        try (Newsroom newsroom = start()) {
            newsroom.begin();
            clock.pass(Duration.ofSeconds(45));
            port = newsroom.address().getPort();
            before = feeds(newsroom);
        }
        try (Newsroom again = Newsroom.start(port, stateDir, clock, 5)) {
            again.begin();
            assertThat(feeds(again)).isEqualTo(before);
            clock.pass(Duration.ofSeconds(5));
            assertThat(feeds(again)).isNotEqualTo(before);
        }
    }

    @Test
    void beginningTwiceChangesNothing() throws Exception {
        try (Newsroom newsroom = start()) {
            newsroom.begin();
            clock.pass(Duration.ofSeconds(30));
            List<ReadFeed> before = feeds(newsroom);
            newsroom.begin();
            assertThat(feeds(newsroom)).isEqualTo(before);
        }
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() throws Exception {
        try (Newsroom newsroom = start()) {
            newsroom.begin();
            clock.pass(Duration.ofSeconds(5));
            URI feed = newsroom.address().resolve("/model-weather/feed.json");
            HttpResponse<String> first = get(feed);
            assertThat(first.statusCode()).isEqualTo(200);
            String etag = first.headers().firstValue("ETag").orElseThrow();
            String date = first.headers().firstValue("Last-Modified").orElseThrow();

            assertThat(get(feed, "If-None-Match", etag).statusCode()).isEqualTo(304);
            assertThat(get(feed, "If-None-Match", "\"x\", W/" + etag).statusCode())
                    .isEqualTo(304);
            assertThat(get(feed, "If-Modified-Since", date).statusCode()).isEqualTo(304);
            assertThat(get(feed, "If-None-Match", "\"x\"", "If-Modified-Since", date)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(get(feed, "If-Modified-Since", "yesterday").statusCode()).isEqualTo(200);

            clock.pass(ALL);
            assertThat(get(feed, "If-None-Match", etag).statusCode()).isEqualTo(200);
            assertThat(get(feed, "If-Modified-Since", date).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void everyStoryHasAPageWhereItsLinkPoints() throws Exception {
        try (Newsroom newsroom = start()) {
            newsroom.begin();
            clock.pass(ALL);
            for (ReadFeed feed : feeds(newsroom)) {
                for (ReadFeed.Entry entry : feed.entries()) {
                    HttpResponse<String> page = get(URI.create(entry.link()));
                    assertThat(page.statusCode()).isEqualTo(200);
                    assertThat(Jsoup.parse(page.body()).select("article h1").text())
                            .isEqualTo(entry.title());
                }
            }
        }
    }

    @Test
    void aStoryThatIsNotOutHasNoPage() throws Exception {
        try (Newsroom newsroom = start()) {
            newsroom.begin();
            URI story = newsroom.address().resolve("/anthropic-newsroom/welcoming-andrej-karpathy");
            assertThat(get(story).statusCode()).isEqualTo(404);
            clock.pass(ALL);
            assertThat(get(story).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void theIndexListsOutletsAndStories() throws Exception {
        try (Newsroom newsroom = start()) {
            assertThat(get(newsroom.address()).body()).contains("The timeline has not begun", "Harbour &amp; Main");
            newsroom.begin();
            clock.pass(ALL);
            assertThat(get(newsroom.address()).body())
                    .contains("All stories are out", "Andrej Karpathy joins Anthropic")
                    .doesNotContain("http-equiv");
        }
    }

    @Test
    void itOnlyReads() throws Exception {
        try (Newsroom newsroom = start()) {
            HttpRequest post = HttpRequest.newBuilder(newsroom.address())
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build();
            assertThat(client.send(post, ofString()).statusCode()).isEqualTo(405);
            HttpRequest head = HttpRequest.newBuilder(newsroom.address()).HEAD().build();
            HttpResponse<byte[]> answer = client.send(head, ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEmpty();
        }
    }

    @Test
    void aPortInUseIsSaidPlainly() {
        try (Newsroom newsroom = start()) {
            int port = newsroom.address().getPort();
            assertThatThrownBy(() -> Newsroom.start(port, stateDir))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage("the newsroom cannot listen on port " + port);
        }
    }

    private Newsroom start() {
        return Newsroom.start(0, stateDir, clock, 1);
    }

    private List<ReadFeed> feeds(Newsroom newsroom) throws Exception {
        List<ReadFeed> feeds = new ArrayList<>();
        for (String url : ReadFeed.addresses(newsroom.opml())) {
            HttpResponse<byte[]> answer =
                    client.send(HttpRequest.newBuilder(URI.create(url)).build(), ofByteArray());
            assertThat(answer.statusCode()).as(url).isEqualTo(200);
            feeds.add(ReadFeed.of(answer.body()));
        }
        return feeds;
    }

    private ReadFeed.Entry titled(Newsroom newsroom, String title) throws Exception {
        return feeds(newsroom).stream()
                .flatMap(feed -> feed.entries().stream())
                .filter(entry -> entry.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static List<ReadFeed.Entry> expected(List<Entry> entries, Newsroom newsroom, Script script) {
        return entries.stream()
                .map(entry -> new ReadFeed.Entry(
                        null,
                        entry.headline(),
                        newsroom.address()
                                .resolve(script.outletOf(entry.story()).storyPath(entry.story()))
                                .toString(),
                        entry.published(),
                        script.textInFeed(entry.story()).replaceAll("\\s+", " ")))
                .toList();
    }

    private HttpResponse<String> get(URI uri, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), ofString());
    }
}
