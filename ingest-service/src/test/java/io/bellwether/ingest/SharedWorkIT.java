package io.bellwether.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bellwether.events.Article;
import io.bellwether.events.Tier;
import io.bellwether.ingest.fetch.FeedFetcher;
import io.bellwether.ingest.fulltext.PageLoop;
import io.bellwether.ingest.metrics.IngestMetrics;
import io.bellwether.ingest.outbox.OutboxPublisher;
import io.bellwether.ingest.polling.FeedGauges;
import io.bellwether.ingest.polling.HistoryPruning;
import io.bellwether.ingest.polling.PollConfig;
import io.bellwether.ingest.polling.PollLedger;
import io.bellwether.ingest.polling.PollLoop;
import io.bellwether.ingest.subscription.NewFeed;
import io.bellwether.ingest.subscription.OpmlImport;
import io.bellwether.ingest.subscription.SubscriptionStore;
import io.bellwether.ingest.subscription.Terms;
import io.bellwether.ingest.websub.WebSub;
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A second poller over the same database, beside the one of the application. */
@QuarkusTest
@TestProfile(FastPolling.class)
@QuarkusTestResource(RealParts.class)
class SharedWorkIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int FEEDS = 60;

    @Inject
    OpmlImport opml;

    @Inject
    SubscriptionStore store;

    @Inject
    PollConfig config;

    @Inject
    FeedGauges gauges;

    @Inject
    HistoryPruning pruning;

    @Inject
    FeedFetcher fetcher;

    @Inject
    PollLedger ledger;

    @Inject
    PageLoop pages;

    @Inject
    OutboxPublisher publisher;

    @Inject
    WebSub webSub;

    @Inject
    IngestMetrics metrics;

    @Inject
    DataSource dataSource;

    @Test
    void twoPollersShareTheFeedsAndPublishEachEntryOnce() throws Exception {
        PollLoop loop = new PollLoop(store, ledger, config, metrics);
        IngestPipeline second =
                new IngestPipeline(opml, loop, gauges, pruning, fetcher, ledger, pages, publisher, webSub, metrics);
        AtomicInteger polls = new AtomicInteger();
        try (FeedServer server = FeedServer.start();
                ArticleReader topic = new ArticleReader(RealParts.bootstrapServers())) {
            List<NewFeed> feeds = feeds(server);
            loop.start(feed -> {
                polls.incrementAndGet();
                second.poll(feed);
            });

            store.add(feeds, Instant.now());

            await().atMost(PATIENCE)
                    .until(() ->
                            feeds.stream().allMatch(feed -> topic.of(feed.id()).size() >= 2));
            await().atMost(PATIENCE).until(() -> feeds.stream().allMatch(feed -> requests(server, feed) >= 4));
            int all = feeds.stream().mapToInt(feed -> requests(server, feed)).sum();
            assertThat(polls.get()).isPositive().isLessThan(all);
            assertThat(feeds)
                    .allSatisfy(feed -> assertThat(topic.of(feed.id()))
                            .hasSize(2)
                            .extracting(Article::revision)
                            .containsOnly(1));
        } finally {
            loop.stop();
        }
    }

    @Test
    void aFeedWhosePollerDiedIsTakenOver() throws IOException {
        try (FeedServer server = FeedServer.start();
                ArticleReader topic = new ArticleReader(RealParts.bootstrapServers())) {
            String path = "/" + UUID.randomUUID();
            NewFeed feed = new NewFeed(server.address(path), null, Terms.of(Tier.PRESS));
            server.serve(path, Documents.rss("site.example", Documents.item("1", "One", "Text")));
            Instant now = Instant.now();

            // Due since a minute, and leased for another moment by somebody who will not come back.
            Jdbi.create(dataSource)
                    .useHandle(handle -> handle.execute(
                            """
                    INSERT INTO ingest.feeds
                        (id, address, tier, subscribed, health, next_poll, leased_by, leased_until)
                    VALUES (?, ?, 'press', ?, 'healthy', ?, 'the dead', ?)
                    """, feed.id(), feed.address(), now, now.minusSeconds(60), now.plusSeconds(1)));

            await().atMost(PATIENCE).until(() -> topic.of(feed.id()).size() == 1);
        }
    }

    private static List<NewFeed> feeds(FeedServer server) {
        String run = UUID.randomUUID().toString();
        return IntStream.range(0, FEEDS)
                .mapToObj(number -> "/" + run + "/" + number)
                .map(path -> {
                    server.serve(
                            path,
                            Documents.rss(
                                    "site.example",
                                    Documents.item("1", "One", "Text"),
                                    Documents.item("2", "Two", "More")));
                    return new NewFeed(server.address(path), null, Terms.of(Tier.PRESS));
                })
                .toList();
    }

    private static int requests(FeedServer server, NewFeed feed) {
        return server.requests(java.net.URI.create(feed.address()).getPath());
    }
}
