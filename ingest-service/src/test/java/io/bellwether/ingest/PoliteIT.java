package io.bellwether.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.nullValue;

import io.bellwether.local.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Feeds on servers that are not exempt. Each test has a domain of its own. */
@QuarkusTest
@TestProfile(FastPolling.class)
@QuarkusTestResource(RealParts.class)
class PoliteIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void theSecondFeedOfADomainIsPutOffAndThenRead() throws IOException {
        try (FeedServer server = FeedServer.start("127.0.0.7");
                ArticleReader topic = new ArticleReader(RealParts.bootstrapServers())) {
            server.serve("/a", Documents.rss("a.example", Documents.item("1", "One", "Text")));
            server.serve("/b", Documents.rss("b.example", Documents.item("2", "Two", "Text")));
            String one = FeedsApi.subscribeUnseen(server.address("/a"));
            await().atMost(PATIENCE).until(() -> topic.of(one).size() == 1);
            double deferred = deferred();

            String two = FeedsApi.subscribeUnseen(server.address("/b"));

            await().atMost(PATIENCE).until(() -> deferred() > deferred);
            await().atMost(PATIENCE).until(() -> topic.of(two).size() == 1);
        }
    }

    @Test
    void aRedirectIntoAnotherDomainWaitsForItsToken() throws IOException {
        try (FeedServer own = FeedServer.start();
                FeedServer server = FeedServer.start("127.0.0.8");
                ArticleReader topic = new ArticleReader(RealParts.bootstrapServers())) {
            server.serve("/a", Documents.rss("a.example", Documents.item("1", "One", "Text")));
            own.handle("/b", exchange -> {
                exchange.getResponseHeaders().add("Location", server.address("/a"));
                exchange.sendResponseHeaders(302, -1);
            });
            String direct = FeedsApi.subscribeUnseen(server.address("/a"));
            await().atMost(PATIENCE).until(() -> topic.of(direct).size() == 1);

            String redirected = FeedsApi.subscribeUnseen(own.address("/b"));

            await().atMost(PATIENCE).until(() -> topic.of(redirected).size() == 1);
        }
    }

    @Test
    void whatOneFeedIsToldByItsServerHoldsForItsWholeDomain() throws IOException {
        try (FeedServer server = FeedServer.start("127.0.0.9")) {
            server.handle("/a", exchange -> {
                exchange.getResponseHeaders().add("Retry-After", "3600");
                exchange.sendResponseHeaders(429, -1);
            });
            server.serve("/b", Documents.rss("b.example"));
            Instant begun = Instant.now();
            String limited = FeedsApi.subscribeUnseen(server.address("/a"));
            await().atMost(PATIENCE).until(() -> "rate_limited".equals(field(limited, "reason")));

            String other = FeedsApi.subscribeUnseen(server.address("/b"));

            await().atMost(PATIENCE)
                    .until(() -> Instant.parse(field(other, "nextPoll")).isAfter(begun.plusSeconds(3_500)));
            given().get("/feeds/" + other).then().body("reason", nullValue());
            assertThat(field(other, "health")).isEqualTo("healthy");
            assertThat(server.requests("/b")).isZero();
        }
    }

    private static String field(String feed, String name) {
        return given().get("/feeds/" + feed).then().extract().path(name);
    }

    private static double deferred() {
        return given().get("/q/metrics")
                .then()
                .extract()
                .asString()
                .lines()
                .filter(line -> line.startsWith("bellwether_polls_total") && line.contains("\"deferred\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
