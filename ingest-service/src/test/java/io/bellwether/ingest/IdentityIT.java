package io.bellwether.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.bellwether.events.Article;
import io.bellwether.events.Change;
import io.bellwether.ingest.article.Edit;
import io.bellwether.ingest.article.EditHistory;
import io.bellwether.local.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One entry, one article; an edit of substance, a revision; the same text elsewhere, a copy. */
@QuarkusTest
@TestProfile(FastPolling.class)
@QuarkusTestResource(RealParts.class)
class IdentityIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String run = UUID.randomUUID().toString();
    private final String path = "/" + run + ".xml";
    private final String site = run + ".example";
    private FeedServer server;
    private ArticleReader topic;

    @Inject
    EditHistory edits;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void start() throws IOException {
        server = FeedServer.start();
        topic = new ArticleReader(RealParts.bootstrapServers());
    }

    @AfterEach
    void stop() {
        topic.close();
        server.close();
    }

    @Test
    void aChangedGuidMakesNoSecondArticle() {
        serve(item("guid-1", "https://" + site + "/ada", "Ada joins", "The text"));
        String feed = FeedsApi.subscribe(server.address(path));
        topic.await(feed, 1, PATIENCE);

        serve(item("guid-2", "https://" + site + "/ada", "Ada joins", "The text"));
        server.awaitRequests(path, 2, PATIENCE);
        serve(item("guid-3", "https://" + site + "/ada?utm_source=rss", "Ada joins", "The text, edited"));

        assertThat(topic.await(feed, 2, PATIENCE))
                .extracting(Article::id)
                .containsOnly(topic.of(feed).getFirst().id());
        given().get("/q/metrics").then().body(containsString("bellwether_articles_recognised_total{rule=\"link\"}"));
    }

    @Test
    void aSiteThatGoesToHttpsAndThenMovesKeepsItsArticles() {
        serve(item("http://www." + site + "/?p=1", "http://www." + site + "/2026/ada", "Ada joins", "The text"));
        String feed = FeedsApi.subscribe(server.address(path));
        topic.await(feed, 1, PATIENCE);

        serve(item("https://" + site + "/?p=1", "https://" + site + "/2026/ada/", "Ada joins", "The text"));
        server.awaitRequests(path, 2, PATIENCE);
        serve(item("tag:new,2026:17", "https://new." + site + "/2026/ada", "Ada joins", "The text"));
        server.awaitRequests(path, 2, PATIENCE);
        serve(item("tag:new,2026:17", "https://new." + site + "/2026/ada", "Ada joins", "The text, edited"));

        List<Article> revisions = topic.await(feed, 2, PATIENCE);
        assertThat(revisions)
                .extracting(Article::id)
                .containsOnly(revisions.getFirst().id());
        assertThat(revisions).extracting(Article::changed).containsExactly(List.of(), List.of(Change.TEXT));
        assertThat(revisions.getLast().url()).isEqualTo("https://new." + site + "/2026/ada");
    }

    @Test
    void theSameTextInOtherFeedsIsLinkedWithTheArticleSeenFirst() {
        String story = IntStream.range(0, 120)
                .mapToObj(i -> run.substring(0, 8) + "-" + i * i)
                .collect(Collectors.joining(" "));
        serve(item("1", "https://" + site + "/wire", "Ada joins", "AGENCY – " + story));
        Article original = topic.await(FeedsApi.subscribe(server.address(path)), 1, PATIENCE)
                .getFirst();
        server.serve(
                path + "2",
                Documents.rss(site, item("x", "https://b." + site + "/x", "Hired", story + " All rights.")));
        Article copy = topic.await(FeedsApi.subscribe(server.address(path + "2")), 1, PATIENCE)
                .getFirst();
        server.serve(
                path + "3", Documents.rss(site, item("y", "https://c." + site + "/y", "Moves", "By us. " + story)));
        Article copyOfCopy = topic.await(FeedsApi.subscribe(server.address(path + "3")), 1, PATIENCE)
                .getFirst();
        server.serve(path + "4", Documents.rss(site, item("z", "https://" + site + "/wire", "Section", "In short")));
        Article section = topic.await(FeedsApi.subscribe(server.address(path + "4")), 1, PATIENCE)
                .getFirst();

        assertThat(original.copyOf()).isNull();
        assertThat(List.of(copy, copyOfCopy, section))
                .extracting(Article::copyOf)
                .containsOnly(original.id());
    }

    @Test
    void aTextThatGoesToAndFroIsRevisedOnceAndAgainWhenItIsQuiet() {
        String before = item("1", "https://" + site + "/1", "Ada may join", "The text");
        String after = item("1", "https://" + site + "/1", "Ada joins", "The text");
        serve(before);
        String feed = FeedsApi.subscribe(server.address(path));
        topic.await(feed, 1, PATIENCE);
        serve(after);
        String article = topic.await(feed, 2, PATIENCE).getFirst().id();

        for (int i = 0; i < 3; i++) {
            serve(before);
            server.awaitRequests(path, 2, PATIENCE);
            serve(after);
            server.awaitRequests(path, 2, PATIENCE);
        }
        serve(before);
        await().atMost(PATIENCE).until(() -> waiting(article) == 1);
        assertThat(topic.of(feed)).hasSize(2);

        Jdbi.create(dataSource)
                .useHandle(handle -> handle.execute(
                        "UPDATE ingest.held_edits SET since = since - interval '2 hours' WHERE article = ?", article));

        List<Article> revisions = topic.await(feed, 3, PATIENCE);
        assertThat(revisions).extracting(Article::revision).containsExactly(1, 2, 3);
        assertThat(revisions).extracting(Article::title).containsExactly("Ada may join", "Ada joins", "Ada may join");
        assertThat(waiting(article)).isZero();
        server.awaitRequests(path, 2, PATIENCE);
        assertThat(topic.of(feed)).hasSize(3);
    }

    @Test
    void editsAreOnRecord() {
        serve(item("1", "https://" + site + "/1", "Ada may join", "The text"));
        String feed = FeedsApi.subscribe(server.address(path));
        topic.await(feed, 1, PATIENCE);
        serve(item("1", "https://" + site + "/1", "Ada joins", "The text"));
        topic.await(feed, 2, PATIENCE);
        serve(item("1", "https://" + site + "/one", "Ada joins", "The text, edited"));
        List<Article> revisions = topic.await(feed, 3, PATIENCE);

        List<Edit> record = edits.of(revisions.getFirst().id());

        assertThat(record).extracting(Edit::revision).containsExactly(3, 2, 1);
        assertThat(record)
                .extracting(Edit::changed)
                .containsExactly(Set.of(Change.TEXT, Change.LINK), Set.of(Change.TITLE), Set.of());
        assertThat(record)
                .extracting(Edit::at)
                .containsExactlyElementsOf(
                        revisions.reversed().stream().map(Article::revised).toList());
    }

    private void serve(String item) {
        server.serve(path, Documents.rss(site, item));
    }

    private static String item(String guid, String link, String title, String text) {
        return """
                <item><guid isPermaLink="false">%s</guid><title>%s</title><link>%s</link><description>%s</description></item>
                """.formatted(guid, title, link, text);
    }

    private long waiting(String article) {
        return Jdbi.create(dataSource)
                .withHandle(handle -> handle.createQuery("SELECT count(*) FROM ingest.held_edits WHERE article = ?")
                        .bind(0, article)
                        .mapTo(Long.class)
                        .one());
    }
}
