package io.bellwether.ingest.fulltext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bellwether.events.Article;
import io.bellwether.events.EventCodec;
import io.bellwether.events.FullText;
import io.bellwether.events.Source;
import io.bellwether.events.Tier;
import io.bellwether.ingest.ArticleReader;
import io.bellwether.ingest.Documents;
import io.bellwether.ingest.FeedServer;
import io.bellwether.ingest.subscription.NewFeed;
import io.bellwether.ingest.subscription.SubscriptionStore;
import io.bellwether.ingest.subscription.Terms;
import io.bellwether.local.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FullTextIT.Hasty.class)
@QuarkusTestResource(RealParts.class)
class FullTextIT {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String SUMMARY = "Ada Brook is to run research at Northlight.";
    private static final String TEXT = "Ada Brook, who built the tide models at Harbour Labs, is to run research at"
            + " Northlight from the first of March, both companies said on Tuesday.\n\nShe had been at Harbour for nine"
            + " years. A successor has not been named, and the door of the wave tank is shut until there is one.";
    private static final String PAGE = "<html><body><nav><a href=/>Home</a></nav><article><h1>Ada Brook joins</h1><p>"
            + TEXT.replace("\n\n", "</p><p>") + "</p></article></body></html>";

    private final String path = "/" + UUID.randomUUID() + ".xml";
    private final CountDownLatch over = new CountDownLatch(1);
    private FeedServer server;
    private ArticleReader topic;

    @Inject
    SubscriptionStore subscriptions;

    @Inject
    DataSource dataSource;

    /** Polls and tries again as often, and waits as long, as a test has patience for. */
    public static final class Hasty implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "bellwether.ingest.min-interval", "PT0.05S",
                    "bellwether.ingest.polling.lease", "2s",
                    "bellwether.ingest.politeness.spacing", "1s",
                    "bellwether.ingest.full-text.patience", "10s",
                    "bellwether.ingest.full-text.retry", "PT0.1S",
                    "bellwether.ingest.full-text.lease", "1s");
        }
    }

    @BeforeEach
    void start() throws IOException {
        server = FeedServer.start();
        topic = new ArticleReader(RealParts.bootstrapServers());
    }

    @AfterEach
    void stop() {
        over.countDown();
        topic.close();
        server.close();
    }

    @Test
    void aSummaryComesWithTheTextOfItsPage() {
        servePage("/1", PAGE);
        String feed = subscribe(true);

        server.serve(path, rss(item("1", SUMMARY)));

        Article article = awaitArticles(feed, 1).getFirst();
        assertThat(article.text()).isEqualTo(TEXT);
        assertThat(article.fullText()).isEqualTo(FullText.PAGE);
        assertThat(article.title()).isEqualTo("Ada Brook joins Northlight");
        assertThat(server.requests("/robots.txt")).isOne();
    }

    @Test
    void aPageThatRobotsMayNotReadIsNotRead() {
        servePage("/1", PAGE);
        server.serve("/robots.txt", "User-agent: bellwether\nDisallow: /\n");
        String feed = subscribe(true);

        server.serve(path, rss(item("1", SUMMARY)));

        assertSummary(awaitArticles(feed, 1).getFirst(), FullText.ROBOTS);
        assertThat(server.requests("/1")).isZero();
    }

    @Test
    void whereRobotsTxtCannotBeHadNothingIsRead() {
        servePage("/1", PAGE);
        server.handle("/robots.txt", exchange -> FeedServer.send(exchange, 500, "out of order"));
        String feed = subscribe(true);

        server.serve(path, rss(item("1", SUMMARY)));

        assertSummary(awaitArticles(feed, 1).getFirst(), FullText.ROBOTS);
        assertThat(server.requests("/1")).isZero();
    }

    @Test
    void aRedirectToASiteThatForbidsItIsNotFollowed() {
        server.handle("/1", exchange -> {
            exchange.getResponseHeaders().set("Location", elsewhere("/closed"));
            FeedServer.send(exchange, 302, "");
        });
        servePage("/closed", PAGE);
        server.handle("/robots.txt", exchange -> {
            boolean elsewhere = exchange.getRequestHeaders().getFirst("Host").startsWith("localhost");
            FeedServer.send(exchange, 200, "User-agent: *\nDisallow: " + (elsewhere ? "/closed" : ""));
        });
        String feed = subscribe(true);

        server.serve(path, rss(item("1", SUMMARY)));

        assertSummary(awaitArticles(feed, 1).getFirst(), FullText.ROBOTS);
        assertThat(server.requests("/1")).isOne();
        assertThat(server.requests("/closed")).isZero();
    }

    @Test
    void pagesOfOneSiteAreReadInTurnAndWaitingForItIsNoFailure() {
        servePage("/1", PAGE);
        servePage("/2", PAGE);
        String feed = subscribe(true);

        server.serve(path, rss(item("1", SUMMARY, elsewhere("/1")), item("2", SUMMARY, elsewhere("/2"))));

        assertThat(awaitArticles(feed, 2)).extracting(Article::fullText).containsOnly(FullText.PAGE);
        assertThat(server.requests("/robots.txt")).isOne();
        assertThat(server.requests("/1") + server.requests("/2")).isEqualTo(2);
    }

    @Test
    void aPageThatIsNotThereIsTriedAFewTimes() {
        String feed = subscribe(true);

        server.serve(path, rss(item("1", SUMMARY)));

        assertSummary(awaitArticles(feed, 1).getFirst(), FullText.REFUSED);
        assertThat(server.requests("/1")).isEqualTo(3);
    }

    @Test
    void aPageThatNeverComesHoldsUpItsArticleForAWhileOnly() {
        server.handle("/1", exchange -> silence());
        String feed = subscribe(true);

        server.serve(path, rss(item("1", SUMMARY)));

        assertSummary(awaitArticles(feed, 1).getFirst(), FullText.TOO_LATE);
    }

    @Test
    void aConsentWallIsNoArticle() {
        servePage("/1", "<html><body><h1>Your choice</h1><p>" + "We and our partners store cookies. ".repeat(20));
        String feed = subscribe(true);

        server.serve(path, rss(item("1", SUMMARY)));

        assertSummary(awaitArticles(feed, 1).getFirst(), FullText.NO_BODY);
    }

    @Test
    void whatIsNoPageIsNotReadAsOne() {
        server.handle("/1", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/pdf");
            FeedServer.send(exchange, 200, "%PDF-1.7");
        });
        String feed = subscribe(true);

        server.serve(path, rss(item("1", SUMMARY)));

        assertSummary(awaitArticles(feed, 1).getFirst(), FullText.NOT_A_PAGE);
    }

    @Test
    void anEntryWithoutALinkGoesOnAtOnce() {
        String feed = subscribe(true);

        server.serve(
                path, rss("<item><title>Ada Brook joins</title><description>" + SUMMARY + "</description></item>"));

        assertSummary(awaitArticles(feed, 1).getFirst(), FullText.NO_LINK);
    }

    @Test
    void nothingIsReadForAFeedThatNobodyWantsInFull() {
        servePage("/1", PAGE);
        String feed = subscribe(false);

        server.serve(path, rss(item("1", SUMMARY)));

        assertSummary(awaitArticles(feed, 1).getFirst(), null);
        assertThat(server.requests("/1")).isZero();
    }

    @Test
    void historyDoesNotWait() {
        servePage("/1", PAGE);
        server.serve(path, rss(item("1", SUMMARY)));

        String feed = add(true);

        Article article = awaitArticles(feed, 1).getFirst();
        assertThat(article.backfill()).isTrue();
        assertSummary(article, null);
        assertThat(server.requests("/1")).isZero();
    }

    @Test
    void aRevisionThatOvertakesAPageSendsTheOlderOnBeforeIt() {
        server.handle("/1", exchange -> silence());
        String feed = subscribe(true);
        server.serve(path, rss(item("1", SUMMARY)));
        await().atMost(PATIENCE).until(() -> server.requests("/1") == 1);
        servePage("/1", PAGE);

        server.serve(path, rss(item("1", SUMMARY + " Both said so.")));

        List<Article> revisions = awaitArticles(feed, 2);
        assertThat(revisions).extracting(Article::revision).containsExactly(1, 2);
        assertThat(revisions).extracting(Article::fullText).containsExactly(FullText.TOO_LATE, FullText.PAGE);
    }

    @Test
    void aPageWhoseReaderDiedIsTakenOver() {
        servePage("/1", PAGE);
        String feed = UUID.randomUUID().toString();
        Instant now = Instant.now();
        Article edition = Article.by(new Source("outlet.example", "Outlet", Tier.PRESS), feed, feed)
                .url(server.address("/1"))
                .title("Ada Brook joins Northlight")
                .text(SUMMARY)
                .seen(now)
                .build();

        // Leased for another moment by somebody who will not come back.
        Jdbi.create(dataSource)
                .useHandle(handle -> handle.execute(
                        """
                INSERT INTO ingest.pages (article, revision, edition, due, give_up, leased_by, leased_until)
                VALUES (?, 1, ?, ?, ?, 'the dead', ?)
                """, feed, EventCodec.value(edition), now, now.plus(PATIENCE), now.plusSeconds(1)));

        assertThat(awaitArticles(feed, 1).getFirst().fullText()).isEqualTo(FullText.PAGE);
        assertThat(server.requests("/1")).isOne();
    }

    private static void assertSummary(Article article, FullText why) {
        assertThat(article.text()).isEqualTo(SUMMARY);
        assertThat(article.fullText()).isEqualTo(why);
    }

    /** A feed that has been polled, so that what it brings from now on is news. */
    private String subscribe(boolean fullText) {
        server.serve(path, rss());
        String feed = add(fullText);
        await().atMost(PATIENCE)
                .until(() -> subscriptions.find(feed).orElseThrow().begun());
        return feed;
    }

    private String add(boolean fullText) {
        NewFeed feed = new NewFeed(server.address(path), null, new Terms(Tier.PRESS, null, Set.of(), false, fullText));
        subscriptions.add(List.of(feed), Instant.now());
        return feed.id();
    }

    private void servePage(String page, String html) {
        server.handle(page, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            FeedServer.send(exchange, 200, html);
        });
    }

    private void silence() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String rss(String... items) {
        return Documents.rss("outlet.example", items);
    }

    private String item(String guid, String summary) {
        return item(guid, summary, server.address("/" + guid));
    }

    /** The same place under another name. */
    private String elsewhere(String page) {
        return server.address(page).replace("127.0.0.1", "localhost");
    }

    private static String item(String guid, String summary, String link) {
        return """
                <item><guid isPermaLink="false">%s</guid><title>Ada Brook joins Northlight</title><link>%s</link>
                <description>%s</description></item>
                """.formatted(guid, link, summary);
    }

    private List<Article> awaitArticles(String feed, int count) {
        await().atMost(PATIENCE).until(() -> topic.of(feed).size() >= count);
        assertThat(topic.of(feed)).hasSize(count);
        return topic.of(feed);
    }
}
