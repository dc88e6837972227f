package io.bellwether.ingest.management;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.bellwether.events.Article;
import io.bellwether.ingest.ArticleReader;
import io.bellwether.ingest.Documents;
import io.bellwether.ingest.FeedServer;
import io.bellwether.local.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Feeds over HTTP, polled as rarely as in earnest: what happens at once happened because somebody asked. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FeedResourceIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    DataSource dataSource;

    private final String path = "/" + UUID.randomUUID();
    private final String site = UUID.randomUUID() + ".example";
    private FeedServer server;
    private ArticleReader topic;

    @BeforeEach
    void start() throws IOException {
        server = FeedServer.start();
        topic = new ArticleReader(RealParts.bootstrapServers());
        server.serve(path, Documents.rss(site, Documents.item("1", "One", "Text"), Documents.item("2", "Two", "Text")));
    }

    @AfterEach
    void stop() {
        topic.close();
        server.close();
    }

    @Test
    void theRequestThatFindsAFeedIsItsFirstPoll() {
        String feed = post("/feeds", order(path))
                .statusCode(201)
                .body("title", equalTo("The " + site))
                .body("health", equalTo("healthy"))
                .body("polls", equalTo(1))
                .body("tier", equalTo("press"))
                .extract()
                .path("id");

        await().atMost(PATIENCE).until(() -> topic.of(feed).size() == 2);
        assertThat(topic.of(feed)).extracting(Article::backfill).containsOnly(true);
        assertThat(server.requests(path)).isEqualTo(1);
    }

    @Test
    void aSiteIsAskedForItsFeed() {
        page("<link rel=alternate type=application/rss+xml href='" + path + "'>");

        post("/feeds", order(path + "/site")).statusCode(201).body("address", equalTo(server.address(path)));

        post("/feeds", order(path + "/site")).statusCode(200).body("address", equalTo(server.address(path)));
    }

    @Test
    void aSiteOfSeveralFeedsGivesTheChoice() {
        page("<link rel=alternate type=application/rss+xml title=All href='" + path + "'>"
                + "<link rel=alternate type=application/atom+xml title=Labs href=/labs>");

        post("/feeds", order(path + "/site"))
                .statusCode(300)
                .body("choices.title", contains("All", "Labs"))
                .body("choices.address", contains(server.address(path), server.address("/labs")))
                .body("choices.type", contains("application/rss+xml", "application/atom+xml"));
    }

    @Test
    void aSiteThatDeclaresNoneIsAskedAtTheUsualPlaces() {
        page("<h1>No links</h1>");
        server.serve("/atom.xml", Documents.rss(site, Documents.item("1", "One", "Text")));

        post("/feeds", order(path + "/site")).statusCode(201).body("address", equalTo(server.address("/atom.xml")));
    }

    @Test
    void whyThereIsNoFeedIsSaidInWords() {
        server.serve(path, "<html><body>Hello</body></html>");
        post("/feeds", order(path))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("reason", equalTo("not_a_feed"))
                .body("detail", equalTo("What is there is no feed: an HTML page, not a feed."));
        post("/feeds", order(path + "/nothing")).statusCode(422).body("reason", equalTo("not_found"));
        post("/feeds", "{'address': 'http://10.0.0.1/feed'}")
                .statusCode(422)
                .body("reason", equalTo("blocked"))
                .body("detail", containsString("bellwether.egress.allow"));
        post("/feeds", "{'address': 'https://" + site + "/'}").statusCode(422).body("reason", equalTo("unreachable"));
    }

    @Test
    void anUnreachableFeedIsAddedByForce() {
        post("/feeds", "{'address': '" + server.address(path + "/later") + "', 'force': true}")
                .statusCode(201)
                .body("address", equalTo(server.address(path + "/later")));
    }

    @Test
    void aServerThatNeverAnswersIsNotWaitedForLong() {
        server.handle(path, exchange -> {
            await().atMost(PATIENCE.multipliedBy(3))
                    .until(() -> Thread.currentThread().isInterrupted());
        });

        post("/feeds", order(path)).statusCode(422).body("reason", equalTo("timed_out"));
    }

    @Test
    void everyFaultOfAnOrderIsSaidAtOnce() {
        post(
                        "/feeds",
                        "{'address': 'ftp://x', 'tier': 'gossip', 'targetLatency': 'PT0.1S', 'tags': ['a,b'], 'speaksFor': 'A, B',"
                                + " 'paused': 'yes', 'colour': 'red'}")
                .statusCode(400)
                .body(
                        "violations.keySet()",
                        containsInAnyOrder(
                                "address", "tier", "speaksFor", "targetLatency", "tags", "paused", "colour"));
        post("/feeds", "no JSON").statusCode(400).body("violations.body", containsString("JSON object"));
    }

    @Test
    void termsAreChangedOneByOne() {
        String feed = add("'tags': ['ai'], 'tier': 'official', 'speaksFor': 'Open  AI', 'targetLatency': 'PT1H'");

        given().contentType(ContentType.JSON)
                .body("{\"tags\": [\"labs\", \"ai\"], \"targetLatency\": null, \"paused\": true}")
                .patch("/feeds/" + feed)
                .then()
                .statusCode(200)
                .body("tags", contains("ai", "labs"))
                .body("tier", equalTo("official"))
                .body("speaksFor", equalTo("Open AI"))
                .body("targetLatency", nullValue())
                .body("paused", equalTo(true));
        patch(feed, "{\"targetLatency\": \"PT2H\", \"speaksFor\": null}");
        given().get("/feeds/" + feed).then().body("speaksFor", nullValue());
        given().get("/feeds/" + feed).then().body("targetLatency", equalTo("PT2H"));
        given().contentType(ContentType.JSON)
                .body("{\"tier\": \"rumours\"}")
                .patch("/feeds/" + feed)
                .then()
                .statusCode(400)
                .body("violations.tier", containsString("official, press, aggregator"));
        given().contentType(ContentType.JSON)
                .body("{}")
                .patch("/feeds/nobody")
                .then()
                .statusCode(404);
    }

    @Test
    void pollNowKeepsToTheShortestInterval() {
        String feed = add("");
        Instant last =
                Instant.parse(given().get("/feeds/" + feed).then().extract().<String>path("lastPoll"));

        String next = given().post("/feeds/" + feed + "/poll")
                .then()
                .statusCode(202)
                .extract()
                .path("nextPoll");

        assertThat(Instant.parse(next)).isEqualTo(last.plusSeconds(60));
        given().contentType(ContentType.JSON).body("{\"paused\": true}").patch("/feeds/" + feed);
        given().post("/feeds/" + feed + "/poll").then().statusCode(409).body("violations.paused", notNullValue());
    }

    @Test
    void aServersWishToBeLeftAloneIsNotUndercut() {
        String feed = add("");
        server.handle(path, exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "7200");
            FeedServer.send(exchange, 429, "");
        });
        // A target lets it be asked now.
        patch(feed, "{\"targetLatency\": \"PT1S\"}");
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/feeds/" + feed).then().body("reason", equalTo("rate_limited")));

        given().post("/feeds/" + feed + "/poll")
                .then()
                .statusCode(409)
                .body("violations.nextPoll", containsString("left alone until"));
        patch(feed, "{\"targetLatency\": \"PT2S\"}");
        String next = given().get("/feeds/" + feed).then().extract().path("nextPoll");
        assertThat(Instant.parse(next)).isAfter(Instant.now().plusSeconds(7_000));
    }

    @Test
    void whoSubscribesAgainIsToldNothingTwice() {
        String feed = add("");
        await().atMost(PATIENCE).until(() -> topic.of(feed).size() == 2);

        given().delete("/feeds/" + feed).then().statusCode(204);
        given().get("/feeds/" + feed).then().statusCode(404);
        given().delete("/feeds/" + feed).then().statusCode(404);
        server.serve(path, Documents.rss(site, Documents.item("3", "Three", "x"), Documents.item("1", "One", "Text")));
        assertThat(add("")).isEqualTo(feed);

        await().atMost(PATIENCE).until(() -> topic.of(feed).size() == 3);
        assertThat(topic.of(feed)).extracting(Article::title).containsOnlyOnce("One", "Two", "Three");
        assertThat(topic.of(feed)).extracting(Article::backfill).containsOnly(true);
    }

    @Test
    void feedsAreFoundPageByPage() {
        String tag = UUID.randomUUID().toString();
        List<String> all = Stream.of("a", "b", "c", "d", "e")
                .map(name -> addForced("https://" + name + "." + site + "/feed", tag))
                .toList();

        List<String> seen = new ArrayList<>();
        String next = "";
        do {
            var page = given().queryParam("tag", tag)
                    .queryParam("limit", 2)
                    .queryParam("after", next)
                    .get("/feeds")
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("feeds.id"));
            next = page.path("next");
        } while (next != null);

        assertThat(seen).isEqualTo(all);
    }

    @Test
    void feedsAreFoundByWhatTheyAre() {
        String tag = UUID.randomUUID().toString();
        String feed = addForced("https://" + site + "/feed", tag);

        given().queryParam("q", site.toUpperCase(Locale.ROOT))
                .get("/feeds")
                .then()
                .body("feeds.id", contains(feed));
        found(tag, "paused", "true").body("feeds", hasSize(1));
        found(tag, "paused", "false").body("feeds", hasSize(0));
        found(tag, "tier", "official").body("feeds", hasSize(0));
        found(tag, "health", "healthy").body("feeds.id", hasItem(feed));
        found(tag, "q", "%").body("feeds", hasSize(0));
        found(tag, "health", "splendid").statusCode(400).body("violations.health", containsString("healthy, degraded"));
    }

    @Test
    void aTestSaysWhatWouldComeAndSubscribesToNothing() {
        post("/feeds/test", order(path))
                .statusCode(200)
                .body("format", equalTo("RSS"))
                .body("title", equalTo("The " + site))
                .body("entries", equalTo(2))
                .body("first.title", contains("One", "Two"))
                .body("warnings", hasItem(containsString("2 have no date")))
                .body("warnings", hasItem(containsString("no validators")));
        given().queryParam("q", server.address(path)).get("/feeds").then().body("feeds", hasSize(0));
        post("/feeds/test", order(path + "/nothing")).statusCode(422).body("reason", equalTo("not_found"));
    }

    @Test
    void itsPollsAndItsArticlesAreOnRecord() {
        String feed = add("");
        server.serve(path, Documents.rss(site, Documents.item("1", "One, edited", "Another text altogether")));
        patch(feed, "{\"targetLatency\": \"PT1S\"}");

        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/feeds/" + feed + "/articles")
                        .then()
                        .body("articles.title", containsInAnyOrder("One, edited", "Two"))
                        .body("articles.find { it.revision == 2 }.edits[0].changed", hasItem("title"))
                        .body("articles.find { it.revision == 2 }.url", equalTo("https://outlet.example/1"))
                        .body("articles.backfill", everyItem(is(true))));
        given().get("/feeds/" + feed + "/polls")
                .then()
                .body("polls[-1].outcome", equalTo("fetched"))
                .body("polls[-1].fresh", equalTo(2))
                .body("polls.revised", hasItem(1));
        given().get("/feeds/nobody/polls").then().statusCode(404);
        given().get("/feeds/nobody/articles").then().statusCode(404);
    }

    @Test
    void aMoveIsUndone() {
        String feed = add("'paused': true, 'force': true");
        given().post("/feeds/" + feed + "/undo-move")
                .then()
                .statusCode(409)
                .body("violations.address", equalTo("it has not moved by itself"));
        Moves.pretend(dataSource, feed, server.address(path), server.address(path + "/new"));
        given().get("/feeds/" + feed).then().body("address", equalTo(server.address(path + "/new")));

        given().post("/feeds/" + feed + "/undo-move")
                .then()
                .statusCode(200)
                .body("address", equalTo(server.address(path)));

        given().post("/feeds/" + feed + "/undo-move").then().statusCode(409);
        given().post("/feeds/nobody/undo-move").then().statusCode(404);
    }

    @Test
    void theApiIsDescribed() {
        given().accept(ContentType.JSON)
                .get("/q/openapi?format=json")
                .then()
                .body("paths['/feeds'].post.requestBody", notNullValue())
                .body("paths['/feeds'].post.responses.keySet()", containsInAnyOrder("200", "201", "300", "400", "422"))
                .body("paths['/feeds/{id}'].keySet()", containsInAnyOrder("get", "patch", "delete"))
                .body("paths['/feeds/{id}/poll'].post", notNullValue())
                .body("paths['/feeds/{id}/undo-move'].post", notNullValue())
                .body("paths['/feeds/{id}/polls'].get", notNullValue())
                .body("paths['/feeds/{id}/articles'].get", notNullValue())
                .body("paths['/feeds/test'].post", notNullValue())
                .body("paths['/feeds/imports'].post", notNullValue())
                .body("paths['/feeds/imports/{id}'].get", notNullValue())
                .body("paths['/feeds.opml'].get", notNullValue());
    }

    private ValidatableResponse found(String tag, String parameter, String value) {
        return given().queryParam("tag", tag)
                .queryParam(parameter, value)
                .get("/feeds")
                .then();
    }

    private void patch(String feed, String body) {
        given().contentType(ContentType.JSON)
                .body(body)
                .patch("/feeds/" + feed)
                .then()
                .statusCode(200);
    }

    private void page(String head) {
        server.handle(path + "/site", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            FeedServer.send(exchange, 200, "<!doctype html><html><head>" + head + "</head><body></body></html>");
        });
    }

    private String order(String at) {
        return "{'address': '" + server.address(at) + "'}";
    }

    private String add(String more) {
        return post("/feeds", "{'address': '" + server.address(path) + "'" + (more.isEmpty() ? "" : ", " + more) + "}")
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Paused, so that nobody asks for what is not there. */
    private static String addForced(String address, String tag) {
        return post("/feeds", "{'address': '" + address + "', 'force': true, 'paused': true, 'tags': ['" + tag + "']}")
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse post(String to, String body) {
        return given().contentType(ContentType.JSON)
                .body(body.replace('\'', '"'))
                .post(to)
                .then();
    }
}
