package io.bellwether.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.bellwether.events.Article;
import io.bellwether.events.EventCodec;
import io.bellwether.events.Tier;
import io.bellwether.local.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FastPolling.class)
@QuarkusTestResource(RealParts.class)
class IngestIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String path = "/" + UUID.randomUUID() + ".xml";
    private final String site = UUID.randomUUID() + ".example";
    private FeedServer server;
    private ArticleReader topic;

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
    void aNewEntryBecomesOneArticleWithCloudEventsHeaders() {
        server.serve(path, Documents.rss(site));
        String feed = FeedsApi.subscribe(server.address(path));
        awaitHealth(feed, "healthy");

        server.serve(path, Documents.rss(site, Documents.item("1", "Ada joins &amp; leads", "<p>One.</p><p>Two.</p>")));

        Article article = topic.await(feed, 1, PATIENCE).getFirst();
        assertThat(article.title()).isEqualTo("Ada joins & leads");
        assertThat(article.text()).isEqualTo("One.\n\nTwo.");
        assertThat(article.revision()).isEqualTo(1);
        assertThat(article.backfill()).isFalse();
        assertThat(article.url()).isEqualTo("https://outlet.example/1");
        assertThat(article.language()).isEqualTo("en");
        assertThat(article.source().id()).isEqualTo(site);
        assertThat(article.source().tier()).isEqualTo(Tier.PRESS);
        assertThat(EventCodec.header(topic.record(article).headers(), EventCodec.CE_TYPE))
                .contains("io.bellwether.article.v1");
        assertThat(EventCodec.header(topic.record(article).headers(), EventCodec.CE_SOURCE))
                .contains("/bellwether/ingest-service");
        assertThat(topic.record(article).key()).isEqualTo(article.id());
    }

    @Test
    void anEntryThatStaysIsPublishedOnce() {
        server.serve(path, Documents.rss(site, Documents.item("1", "Only once", "Text")));
        String feed = FeedsApi.subscribe(server.address(path));
        topic.await(feed, 1, PATIENCE);

        server.awaitRequests(path, 5, PATIENCE);

        assertThat(topic.of(feed)).hasSize(1);
    }

    @Test
    void anEditOfSubstanceIsARevisionAndATrivialOneIsNot() {
        server.serve(path, Documents.rss(site, Documents.item("1", "Ada may join", "Text")));
        String feed = FeedsApi.subscribe(server.address(path));
        topic.await(feed, 1, PATIENCE);

        server.serve(path, Documents.rss(site, Documents.item("1", "Ada  may join!", "Text.")));
        server.awaitRequests(path, 3, PATIENCE);
        server.serve(path, Documents.rss(site, Documents.item("1", "Ada joins", "Text")));

        List<Article> revisions = topic.await(feed, 2, PATIENCE);
        assertThat(revisions).extracting(Article::revision).containsExactly(1, 2);
        assertThat(revisions).extracting(Article::title).containsExactly("Ada may join", "Ada joins");
        assertThat(revisions)
                .extracting(Article::id)
                .containsOnly(revisions.getFirst().id());
        assertThat(revisions)
                .extracting(Article::seen)
                .containsOnly(revisions.getFirst().seen());
    }

    @Test
    void whatTheFirstPollBringsIsHistory() {
        server.serve(path, Documents.rss(site, Documents.item("1", "Old", "Text")));
        String feed = FeedsApi.subscribe(server.address(path));
        assertThat(topic.await(feed, 1, PATIENCE)).extracting(Article::backfill).containsExactly(true);

        server.serve(path, Documents.rss(site, Documents.item("2", "New", "Text"), Documents.item("1", "Old", "Text")));

        assertThat(topic.await(feed, 2, PATIENCE)).extracting(Article::backfill).containsExactly(true, false);
    }

    @Test
    void whatIsNoFeedDegradesItsFeedWithTheReasonAndTheNextGoesThrough() {
        server.serve(path, "<html><body>Moved</body></html>");
        String broken = given().contentType(ContentType.JSON)
                .body("{\"address\": \"" + server.address(path) + "\", \"force\": true}")
                .post("/feeds")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        awaitHealth(broken, "degraded");
        given().get("/feeds/" + broken)
                .then()
                .body("reason", containsString("not_a_feed"))
                .body("detail", containsString("HTML page"));

        server.serve(path + "2", Documents.rss(site, Documents.item("1", "Good", "Text")));
        topic.await(FeedsApi.subscribe(server.address(path + "2")), 1, PATIENCE);

        server.serve(path, Documents.rss(site, Documents.item("1", "Back again", "Text")));
        topic.await(broken, 1, PATIENCE);
        awaitHealth(broken, "healthy");
    }

    @Test
    void subscribingTwiceIsOnce() {
        server.serve(path, Documents.rss(site));
        String feed = FeedsApi.subscribe(server.address(path));

        String again = given().contentType(ContentType.JSON)
                .body("{\"address\": \"" + server.address(path) + "\", \"tier\": \"official\"}")
                .post("/feeds")
                .then()
                .statusCode(200)
                .extract()
                .path("id");

        assertThat(again).isEqualTo(feed);
    }

    @Test
    void whatIsNoAddressIsRefusedInWords() {
        given().contentType(ContentType.JSON)
                .body("{\"address\": \"ftp://outlet.example/feed\"}")
                .post("/feeds")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.address", containsString("http or https"));
    }

    @Test
    void readyWithBrokerAndDatabase() {
        given().get("/q/health/ready").then().statusCode(200).body(containsString("broker"));
        given().get("/q/health/live").then().statusCode(200);
    }

    private static void awaitHealth(String feed, String health) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/feeds/" + feed)
                        .then()
                        .body("health", org.hamcrest.Matchers.equalTo(health))
                        .body("lastPoll", org.hamcrest.Matchers.notNullValue()));
    }
}
