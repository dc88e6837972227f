package io.bellwether.ingest.relocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.bellwether.events.Tier;
import io.bellwether.ingest.ArticleReader;
import io.bellwether.ingest.Documents;
import io.bellwether.ingest.FastPolling;
import io.bellwether.ingest.FeedServer;
import io.bellwether.ingest.subscription.NewFeed;
import io.bellwether.ingest.subscription.Subscription;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The week is half a second here. */
@QuarkusTest
@TestProfile(FastPolling.class)
@QuarkusTestResource(RealParts.class)
class RelocationIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    SubscriptionStore store;

    @Inject
    Relocations relocations;

    private final String old = "/" + UUID.randomUUID();
    private final String target = "/" + UUID.randomUUID();
    private FeedServer server;
    private String feed;

    @BeforeEach
    void subscribe() throws IOException {
        server = FeedServer.start();
        server.serve(old, document());
        server.serve(target, document());
        feed = subscribe(old);
        await().atMost(PATIENCE).until(() -> feed().rhythm().lastNew() != null);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aFeedThatHasMovedIsFollowedAndItsArticlesStayTheSame() {
        redirect(301);

        awaitAddress(target);
        int asked = server.requests(old);
        server.serve(target, document("3"));
        try (ArticleReader topic = new ArticleReader(RealParts.bootstrapServers())) {
            await().atMost(PATIENCE).until(() -> topic.of(feed).size() == 3);
        }
        assertThat(server.requests(old)).isEqualTo(asked);
        assertThat(relocations.of(feed))
                .extracting(FormerAddress::address, FormerAddress::movedTo)
                .containsExactly(tuple(server.address(old), server.address(target)));
    }

    @Test
    void aMoveIsTakenBackAndNotMadeAgain() {
        redirect(301);
        awaitAddress(target);

        assertThat(relocations.undo(feed)).isEqualTo(new Undo.Undone(server.address(old)));

        await().atMost(PATIENCE).until(() -> feed().standing().detail().contains("not followed: undone"));
        assertThat(feed().address()).isEqualTo(server.address(old));
        assertThat(relocations.undo(feed)).isEqualTo(new Undo.NothingToUndo());
    }

    @Test
    void whereWeAreSubscribedAlreadyNoFeedMoves() {
        String other = subscribe(target);
        redirect(308);

        await().atMost(PATIENCE).until(() -> feed().standing().detail().endsWith("duplicate of " + other));
        assertThat(feed().address()).isEqualTo(server.address(old));
    }

    @Test
    void anotherFeedIsNotFollowed() {
        server.serve(target, Documents.rss("other.example", Documents.item("9", "Another", "Feed")));
        redirect(301);

        // By then we know its entry; but not from here.
        await().atMost(PATIENCE).until(() -> feed().standing().detail().contains("not followed: nothing_shared"));
        assertThat(feed().address()).isEqualTo(server.address(old));
    }

    @Test
    void aRedirectForNowIsNoMove() {
        redirect(302);
        int asked = server.requests(target);

        await().atMost(PATIENCE).until(() -> server.requests(target) >= asked + 5);

        assertThat(feed().moving()).isNull();
        assertThat(feed().address()).isEqualTo(server.address(old));
    }

    private void redirect(int status) {
        server.handle(old, exchange -> {
            exchange.getResponseHeaders().add("Location", server.address(target));
            exchange.sendResponseHeaders(status, -1);
        });
    }

    private void awaitAddress(String path) {
        await().atMost(PATIENCE).until(() -> feed().address().equals(server.address(path)));
    }

    private Subscription feed() {
        return store.find(feed).orElseThrow();
    }

    private String subscribe(String path) {
        NewFeed added = new NewFeed(server.address(path), null, Terms.of(Tier.PRESS));
        store.add(List.of(added), Instant.now());
        return added.id();
    }

    private static String document(String... more) {
        StringBuilder items = new StringBuilder();
        for (String guid : more) {
            items.append(Documents.item(guid, "Story " + guid, "Text"));
        }
        return Documents.rss(
                "site.example",
                items.toString(),
                Documents.item("2", "Story 2", "Text"),
                Documents.item("1", "Story 1", "Text"));
    }
}
