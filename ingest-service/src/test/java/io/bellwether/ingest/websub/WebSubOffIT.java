package io.bellwether.ingest.websub;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bellwether.events.Tier;
import io.bellwether.ingest.Documents;
import io.bellwether.ingest.FastPolling;
import io.bellwether.ingest.FeedServer;
import io.bellwether.ingest.subscription.NewFeed;
import io.bellwether.ingest.subscription.SubscriptionStore;
import io.bellwether.ingest.subscription.Terms;
import io.bellwether.local.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Where nobody said how hubs can reach us. */
@QuarkusTest
@TestProfile(FastPolling.class)
@QuarkusTestResource(RealParts.class)
class WebSubOffIT {
    @Inject
    SubscriptionStore feeds;

    @Test
    void noHubIsAskedAndNoCallbackAnswers() throws IOException {
        String path = "/" + UUID.randomUUID();
        try (FeedServer server = FeedServer.start();
                TestHub hub = TestHub.start()) {
            server.serve(path, Documents.rss("site.example", "<link rel='hub' href='" + hub.address() + "'/>"));
            NewFeed feed = new NewFeed(server.address(path), null, Terms.of(Tier.PRESS));
            feeds.add(List.of(feed), Instant.now());

            await().atMost(Duration.ofSeconds(30)).until(() -> server.requests(path) > 3);

            assertThat(hub.requests("subscribe", feed.address())).isEmpty();
            given().body("<feed/>").post("/websub/" + "A".repeat(43)).then().statusCode(404);
        }
    }
}
