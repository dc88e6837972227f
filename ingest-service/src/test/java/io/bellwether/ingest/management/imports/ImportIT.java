package io.bellwether.ingest.management.imports;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.bellwether.events.Tier;
import io.bellwether.ingest.subscription.NewFeed;
import io.bellwether.ingest.subscription.Opml.Outline;
import io.bellwether.ingest.subscription.Subscription;
import io.bellwether.ingest.subscription.SubscriptionStore;
import io.bellwether.ingest.subscription.Terms;
import io.bellwether.local.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ImportIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String run = UUID.randomUUID().toString();

    @Inject
    SubscriptionStore subscriptions;

    @Inject
    ImportStore store;

    @Test
    void everyRowHasItsResultAndTheSecondTimeAddsNothing() {
        String document = list(outline("a") + outline("b") + outline("a") + "<outline xmlUrl='ftp://x/'/>");

        String first = taken(document);
        awaitFinished(first)
                .body("total", equalTo(4))
                .body("rows.result", contains("added", "added", "known", "refused"))
                .body("rows[3].why", containsString("http or https"))
                .body("rows[0].feed", notNullValue());
        String second = taken(document);
        awaitFinished(second).body("added", equalTo(0)).body("known", equalTo(3));
        given().queryParam("result", "refused")
                .get("/feeds/imports/" + second)
                .then()
                .body("rows.number", contains(4));
    }

    @Test
    void foldersAndTermsComeAlong() {
        awaitFinished(
                taken(
                        list(
                                "<outline text='" + run + "'>"
                                        + "<outline xmlUrl='https://t." + run
                                        + ".example/' title='T' category='/tier/official,/speaks-for/openai,/full-text,/target-latency/PT5M,/paused'/></outline>")));

        assertThat(feed("t").terms())
                .isEqualTo(new Terms(Tier.OFFICIAL, Duration.ofMinutes(5), Set.of(run), true, true, "openai"));
        assertThat(feed("t").about().title()).isEqualTo("T");
    }

    @Test
    void thousandsAreWorkedOffPageByPageAndNotAllDueAtOnce() {
        int many = 3_000;
        String document = list(IntStream.range(0, many)
                .mapToObj(number -> outline("n" + number))
                .collect(Collectors.joining()));

        String job = taken(document);

        awaitFinished(job)
                .body("added", equalTo(many))
                .body("rows", hasSize(100))
                .body("next", equalTo(100));
        given().queryParam("after", 2_950)
                .get("/feeds/imports/" + job)
                .then()
                .body("rows", hasSize(50))
                .body("rows.result", everyItem(is("added")));
        long seconds = IntStream.range(0, many)
                .mapToObj(number -> feed("n" + number).nextPoll().getEpochSecond())
                .distinct()
                .count();
        assertThat(seconds).isGreaterThan(20);
    }

    @Test
    void whatAnInstanceThatDiedTookInIsWorkedOffByAnother() {
        // Kept, and nobody was told.
        store.create(
                run.substring(0, 8),
                "",
                List.of(new Outline("https://d." + run + ".example/", null, Terms.of(Tier.PRESS))),
                Instant.now());

        awaitFinished(run.substring(0, 8)).body("added", equalTo(1));
    }

    @Test
    void aFileFromAFormIsTakenInToo() {
        String job = given().multiPart(
                        "file", "my feeds.opml", list(outline("f")).getBytes(UTF_8), "text/x-opml")
                .post("/feeds/imports")
                .then()
                .statusCode(202)
                .body("name", equalTo("my feeds.opml"))
                .extract()
                .path("id");

        awaitFinished(job).body("added", equalTo(1));
    }

    @Test
    void whatIsNoListIsTurnedAwayInWords() {
        post("<rss/>").statusCode(422).body("title", containsString("no outline with an xmlUrl"));
        post(list("<outline xmlUrl='https://x.example/'/>".repeat(50_001)))
                .statusCode(413)
                .body("title", containsString("50000"));
        given().get("/feeds/imports/none").then().statusCode(404);
    }

    @Test
    void importingTheExportChangesNothing() {
        awaitFinished(
                taken(
                        list(
                                outline("x") + "<outline text='&lt;b&gt; &amp; co'><outline xmlUrl='https://y." + run
                                        + ".example/?a=1&amp;b=2' title='Why &quot;Y&quot;?' category='/tier/aggregator,/paused'/></outline>")));
        String export = given().get("/feeds.opml")
                .then()
                .statusCode(200)
                .contentType("text/x-opml;charset=UTF-8")
                .extract()
                .asString();

        assertThat(export).contains("https://x." + run, "Why &quot;Y&quot;?");
        awaitFinished(taken(export)).body("added", equalTo(0)).body("refused", equalTo(0));
    }

    private Subscription feed(String name) {
        return subscriptions
                .find(new NewFeed("https://" + name + "." + run + ".example/", null, Terms.of(Tier.PRESS)).id())
                .orElseThrow();
    }

    /** Paused, so that nobody asks for what is not there. */
    private String outline(String name) {
        return "<outline type='rss' xmlUrl='https://" + name + "." + run + ".example/' category='/paused'/>";
    }

    private static String list(String outlines) {
        return "<?xml version='1.0'?><opml version='2.0'><body>" + outlines + "</body></opml>";
    }

    private static String taken(String document) {
        return post(document).statusCode(202).extract().path("id");
    }

    private static ValidatableResponse post(String document) {
        return given().contentType("text/x-opml; charset=utf-8")
                .body(document.getBytes(UTF_8))
                .post("/feeds/imports")
                .then();
    }

    private static ValidatableResponse awaitFinished(String job) {
        await().atMost(PATIENCE)
                .until(() ->
                        given().get("/feeds/imports/" + job).then().extract().path("finished"));
        return given().get("/feeds/imports/" + job).then();
    }
}
