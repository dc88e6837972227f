package io.bellwether.ingest.websub;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bellwether.events.Article;
import io.bellwether.events.Tier;
import io.bellwether.ingest.ArticleReader;
import io.bellwether.ingest.Documents;
import io.bellwether.ingest.FeedServer;
import io.bellwether.ingest.subscription.NewFeed;
import io.bellwether.ingest.subscription.Subscription;
import io.bellwether.ingest.subscription.SubscriptionStore;
import io.bellwether.ingest.subscription.Terms;
import io.bellwether.ingest.websub.TestHub.Behaviour;
import io.bellwether.ingest.websub.TestHub.Request;
import io.bellwether.local.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a real hub, well behaved and not. */
@QuarkusTest
@TestProfile(Pushed.class)
@QuarkusTestResource(RealParts.class)
class WebSubIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    SubscriptionStore feeds;

    @Inject
    HubLedger ledger;

    @Inject
    DataSource dataSource;

    private final String path = "/" + UUID.randomUUID() + ".xml";
    private FeedServer server;
    private TestHub hub;
    private ArticleReader topic;
    private String feed;

    @BeforeEach
    void start() throws IOException {
        server = FeedServer.start();
        hub = TestHub.start();
        topic = new ArticleReader(RealParts.bootstrapServers());
    }

    @AfterEach
    void stop() {
        // What a test leaves behind must not be asked for while another counts.
        sql("UPDATE ingest.hub_subscriptions SET next_try = NULL WHERE feed = ?", feed);
        topic.close();
        hub.close();
        server.close();
    }

    @Test
    void aFeedWithAHubIsPushedFromThenOn() {
        subscribeAndAwaitHub();
        Instant before = Instant.now();

        HttpResponse<String> answer = hub.push(address(), document(Documents.item("1", "Ada joins", "Text")));

        assertThat(answer.statusCode()).isEqualTo(202);
        Article article = awaitArticles(1).getFirst();
        assertThat(article.title()).isEqualTo("Ada joins");
        assertThat(article.backfill()).isFalse();
        assertThat(article.seen()).isBetween(before.minusMillis(1), Instant.now());
        assertThat(server.requests(path)).as("polls").isEqualTo(1);
        assertThat(state()).isEqualTo("active");
        assertThat(column("pushes", Long.class)).isEqualTo(1);
        assertThat(feed().pushedUntil()).isAfter(Instant.now().plus(Duration.ofDays(9)));
    }

    @Test
    void aHubIsAskedAsTheStandardHasIt() {
        subscribeAndAwaitHub();

        Request request = hub.requests("subscribe", address()).getFirst();
        assertThat(request.callback()).matches("http://127\\.0\\.0\\.1:\\d+/websub/[A-Za-z0-9_-]{43}");
        assertThat(request.secret().getBytes(UTF_8)).hasSizeBetween(43, 199);
        assertThat(request.form()).containsEntry("hub.lease_seconds", "864000");
    }

    @Test
    void aPushChangesNothingOfHowTheFeedIsPolled() {
        subscribeAndAwaitHub();
        Subscription before = feed();

        hub.push(address(), document(Documents.item("1", "One", "Text")));
        awaitArticles(1);

        assertThat(feed()).isEqualTo(before);
    }

    @Test
    void aFeedThatIsPushedIsPolledOnceADayAndItsPushesAreRemembered() {
        subscribeAndAwaitHub();

        poll();
        hub.push(address(), document(Documents.item("1", "One", "Text")));

        assertThat(feed().nextPoll()).isAfter(Instant.now().plus(Duration.ofHours(20)));
        assertThat(count("SELECT count(*) FROM ingest.polls WHERE outcome = 'pushed' AND fresh = 1 AND feed = ?", feed))
                .isEqualTo(1);
    }

    @Test
    void aSubscriptionIsRenewedBeforeItEndsWithTheSameCallback() {
        hub.granting(12);
        subscribeAndAwaitHub();
        Instant since = column("lease_since", Instant.class);

        await().atMost(PATIENCE)
                .until(() -> column("lease_until", Instant.class).isAfter(since.plusSeconds(15)));

        assertThat(hub.requests("subscribe", address()))
                .extracting(Request::callback)
                .containsOnly(hub.callbackOf(address()));
        assertThat(hub.requests("subscribe", address()))
                .extracting(Request::secret)
                .containsOnly(hub.secretOf(address()));
        assertThat(column("lease_since", Instant.class)).as("without a break").isEqualTo(since);
    }

    @Test
    void aPromiseThatRanOutIsNotCountedOn() {
        subscribeAndAwaitHub();
        hub.behaving(Behaviour.REFUSES);

        sql("UPDATE ingest.hub_subscriptions SET lease_until = now(), next_try = now() WHERE feed = ?", feed);

        await().atMost(PATIENCE).until(() -> state().equals("requested"));
        assertThat(feed().pushedUntil()).isNull();
        await().atMost(PATIENCE).until(() -> "refused".equals(column("trouble", String.class)));
        assertThat(server.requests(path)).as("polls").isGreaterThan(1);
    }

    @Test
    void aFeedThatIsPausedIsUnsubscribedAndOneThatIsResumedIsSubscribedAgain() {
        subscribeAndAwaitHub();

        sql("UPDATE ingest.feeds SET paused = true WHERE id = ?", feed);

        await().atMost(PATIENCE).until(() -> state().equals("left"));
        assertThat(hub.hasSubscriber(address())).isFalse();
        assertThat(feed().pushedUntil()).isNull();

        sql("UPDATE ingest.feeds SET paused = false WHERE id = ?", feed);

        await().atMost(PATIENCE).until(() -> hub.hasSubscriber(address()));
    }

    @Test
    void aFeedThatIsDeletedIsUnsubscribedAndForgotten() {
        subscribeAndAwaitHub();

        sql("DELETE FROM ingest.articles WHERE feed = ?", feed);
        sql("DELETE FROM ingest.feeds WHERE id = ?", feed);

        await().atMost(PATIENCE).until(() -> !hub.hasSubscriber(address()));
        await().atMost(PATIENCE)
                .until(() -> count("SELECT count(*) FROM ingest.hub_subscriptions WHERE topic = ?", address()) == 0);
    }

    @Test
    void aFeedThatNamesAnotherHubFollowsIt() throws IOException {
        subscribeAndAwaitHub();
        try (TestHub other = TestHub.start()) {
            server.serve(path, document(other, Documents.item("1", "One", "Text")));
            poll();

            await().atMost(PATIENCE).until(() -> other.hasSubscriber(address()));
            await().atMost(PATIENCE).until(() -> !hub.hasSubscriber(address()));
            assertThat(other.callbackOf(address()))
                    .isNotEqualTo(
                            hub.requests("subscribe", address()).getFirst().callback());
            assertThat(other.push(address(), document(Documents.item("2", "Two", "Text")))
                            .statusCode())
                    .isEqualTo(202);
            awaitArticles(2);
        }
    }

    @Test
    void aHubThatRefusesIsFollowedByTheNext() throws IOException {
        hub.behaving(Behaviour.REFUSES);
        try (TestHub spare = TestHub.start()) {
            server.serve(path, Documents.rss("site.example", link(hub) + link(spare) + self()));
            subscribe();

            await().atMost(PATIENCE).until(() -> spare.hasSubscriber(address()));
            assertThat(column("hub", String.class)).isEqualTo(spare.address());
        }
    }

    @Test
    void aHubThatHasMovedIsFollowed() {
        hub.behaving(Behaviour.MOVED);
        subscribeAndAwaitHub();

        assertThat(hub.requests("subscribe", address()))
                .extracting(Request::path)
                .containsExactly("/hub", "/moved");
    }

    @Test
    void aHubInAPrivateNetworkIsNotAsked() {
        server.serve(path, Documents.rss("site.example", "<link rel='hub' href='http://10.0.0.1/hub'/>" + self()));
        subscribe();

        await().atMost(PATIENCE).until(() -> "blocked".equals(column("trouble", String.class)));
        assertThat(column("detail", String.class)).isEqualTo("address");
    }

    @Test
    void aHubThatDeniesIsLeftAloneAndTheFeedPolled() {
        hub.behaving(Behaviour.DENIES);
        serve();
        subscribe();

        await().atMost(PATIENCE).until(() -> state().equals("denied"));
        assertThat(column("detail", String.class)).isEqualTo("not today");
        assertThat(feed().pushedUntil()).isNull();

        server.serve(path, document(Documents.item("1", "One", "Text")));
        poll();
        awaitArticles(1);
        assertThat(hub.requests("subscribe", address())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FORGETS", "CONFUSES_TOPICS"})
    void aHubThatDoesNotAskForWhatWeAskedForIsAskedAgainAndNotCountedOn(Behaviour behaviour) {
        hub.behaving(behaviour);
        serve();
        subscribe();

        await().atMost(PATIENCE)
                .until(() -> hub.requests("subscribe", address()).size() >= 2);
        assertThat(state()).isEqualTo("requested");
        assertThat(feed().pushedUntil()).isNull();
        assertThat(hub.hasSubscriber(address() + "/other")).isFalse();
    }

    @Test
    void whatIsNotSignedWithTheSecretIsIgnored() {
        subscribeAndAwaitHub();
        byte[] forged = document(Documents.item("1", "Forged", "Text")).getBytes(UTF_8);

        assertThat(hub.push(address(), forged, "").statusCode()).isEqualTo(202);
        assertThat(hub.push(address(), forged, TestHub.sign("HmacSHA256", "guessed", forged))
                        .statusCode())
                .isEqualTo(202);
        hub.push(address(), document(Documents.item("2", "Real", "Text")));

        assertThat(awaitArticles(1)).extracting(Article::title).containsExactly("Real");
        assertThat(column("pushes", Long.class)).isEqualTo(1);
        assertThat(metric("bellwether_ingest_websub_pushes_total{outcome=\"forged\""))
                .isPositive();
        assertThat(metric("bellwether_ingest_websub_pushes_total{outcome=\"unsigned\""))
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HmacSHA1", "HmacSHA384", "HmacSHA512"})
    void hubsMaySignAsTheyLike(String algorithm) {
        subscribeAndAwaitHub();
        byte[] body = document(Documents.item("1", "One", "Text")).getBytes(UTF_8);

        hub.push(address(), body, TestHub.sign(algorithm, hub.secretOf(address()), body));

        awaitArticles(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPushMayBeCompressedAndSignedBeforeOrAfter(boolean after) throws IOException {
        subscribeAndAwaitHub();
        byte[] body = document(Documents.item("1", "One", "Text")).getBytes(UTF_8);
        byte[] gzip = gzip(body);

        String signature = TestHub.sign("HmacSHA256", hub.secretOf(address()), after ? gzip : body);
        HttpResponse<String> answer = hub.push(address(), gzip, signature, "Content-Encoding", "gzip");

        assertThat(answer.statusCode()).isEqualTo(202);
        awaitArticles(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 11})
    void whatIsTooLargeIsRefused(int megabytes) {
        subscribeAndAwaitHub();
        byte[] body = new byte[megabytes * 1024 * 1024];

        HttpResponse<String> answer =
                hub.push(address(), body, TestHub.sign("HmacSHA256", hub.secretOf(address()), body));

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void aBombIsRefused() throws IOException {
        subscribeAndAwaitHub();
        byte[] bomb = gzip(new byte[64 * 1024 * 1024]);

        String signature = TestHub.sign("HmacSHA256", hub.secretOf(address()), bomb);

        assertThat(hub.push(address(), bomb, signature, "Content-Encoding", "gzip")
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void whatIsNoFeedIsIgnored() {
        subscribeAndAwaitHub();

        assertThat(hub.push(address(), "<html><body>Hello</body></html>").statusCode())
                .isEqualTo(202);
        assertThat(hub.push(address(), "").statusCode()).isEqualTo(202);

        assertThat(column("pushes", Long.class)).isZero();
        assertThat(feed().standing().health().word()).isEqualTo("healthy");
    }

    @Test
    void aHubThatPushesWithoutEndIsSlowedDown() {
        subscribeAndAwaitHub();
        String same = document(Documents.item("1", "One", "Text"));

        List<Integer> answers = IntStream.range(0, 60)
                .mapToObj(push -> hub.push(address(), same).statusCode())
                .toList();

        assertThat(answers).startsWith(202).endsWith(429).containsOnly(202, 429);
        assertThat(hub.askBack(hub.callbackOf(address()), "subscribe", address(), "c", "")
                        .statusCode())
                .isEqualTo(429);
        assertThat(awaitArticles(1)).hasSize(1);
    }

    @Test
    void whoDoesNotKnowACallbackLearnsNothing() {
        String guessed = "/websub/" + "A".repeat(43);

        given().queryParam("hub.mode", "subscribe")
                .queryParam("hub.topic", "https://outlet.example/")
                .queryParam("hub.challenge", "echo")
                .get(guessed)
                .then()
                .statusCode(404);
        given().body("<feed/>").post(guessed).then().statusCode(404);
        given().body("<feed/>").post("/websub/x").then().statusCode(404);
        given().body("<feed/>").post("/websub/..%2ffeeds").then().statusCode(404);
    }

    @Test
    void onlyWhatWasAskedForIsEchoedAndNothingElse() {
        subscribeAndAwaitHub();
        String callback = hub.callbackOf(address());

        HttpResponse<String> replayed =
                hub.askBack(callback, "subscribe", address(), "%3Cb%3E", "&hub.lease_seconds=2");
        assertThat(replayed.statusCode()).isEqualTo(200);
        assertThat(replayed.body()).isEqualTo("<b>");
        assertThat(replayed.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(replayed.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(feed().pushedUntil()).isAfter(Instant.now().plus(Duration.ofDays(9)));

        assertThat(hub.askBack(callback, "unsubscribe", address(), "c", "").statusCode())
                .isEqualTo(404);
        assertThat(hub.askBack(callback, "subscribe", "https://other.example/", "c", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(hub.askBack(callback, "subscribe", address(), "c".repeat(1_025), "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(hub.askBack(callback, "subscribe", address(), "", "").statusCode())
                .isEqualTo(404);
        assertThat(hub.askBack(callback, "subscribe", address(), "c", "&hub.lease_seconds=-1")
                        .statusCode())
                .isEqualTo(404);
        assertThat(hub.askBack(callback, "publish", address(), "c", "").statusCode())
                .isEqualTo(404);
        assertThat(state()).isEqualTo("active");
    }

    @Test
    void noTokenIsInTheMetrics() {
        subscribeAndAwaitHub();
        hub.push(address(), document(Documents.item("1", "One", "Text")));

        String token = hub.callbackOf(address()).replaceAll(".*/", "");
        assertThat(given().get("/q/metrics").asString()).contains("websub").doesNotContain(token);
    }

    @Test
    void aPushBesideAPollGivesOneArticle() throws Exception {
        subscribeAndAwaitHub();
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch pushed = new CountDownLatch(1);
        String document = document(Documents.item("1", "One", "Text"));
        server.handle(path, exchange -> {
            asked.countDown();
            awaitLatch(pushed);
            FeedServer.send(exchange, 200, document);
        });
        sql("UPDATE ingest.feeds SET next_poll = now() WHERE id = ?", feed);
        asked.await();

        hub.push(address(), document);
        Instant last = feed().lastPoll();
        pushed.countDown();

        await().atMost(PATIENCE).until(() -> feed().lastPoll().isAfter(last));
        assertThat(awaitArticles(1)).hasSize(1);
        assertThat(count("SELECT count(*) FROM ingest.articles WHERE feed = ?", feed))
                .isEqualTo(1);
    }

    @Test
    void manyPushesAndPollsAtOnceGiveEachArticleOnce() throws Exception {
        subscribeAndAwaitHub();
        String document = document(IntStream.range(0, 20)
                .mapToObj(item -> Documents.item("item-" + item, "Title " + item, "Text"))
                .toArray(String[]::new));
        server.serve(path, document);
        sql("UPDATE ingest.feeds SET next_poll = now() WHERE id = ?", feed);
        try (ExecutorService hubs = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = IntStream.range(0, 12)
                    .mapToObj(push ->
                            hubs.submit(() -> hub.push(address(), document).statusCode()))
                    .toList();
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isIn(202, 503);
            }
        }

        await().atMost(PATIENCE).until(() -> server.requests(path) == 2 && feed().polls() == 2);
        assertThat(awaitArticles(20)).extracting(Article::revision).containsOnly(1);
    }

    @Test
    void whatAPushMissedIsCountedAndAHubThatMissesAgainIsSilentUntilItPushes() {
        subscribeAndAwaitHub();
        sql("UPDATE ingest.hub_subscriptions SET lease_since = now() - interval '1 day' WHERE feed = ?", feed);
        String one = dated("1", Duration.ofMinutes(30));
        String two = dated("2", Duration.ofMinutes(20));
        double before = metric("bellwether_ingest_websub_missed_total");

        server.serve(path, document(one));
        poll();
        await().atMost(PATIENCE).until(() -> column("missed", Long.class) == 1);
        assertThat(state()).isEqualTo("active");

        server.serve(path, document(two, one));
        poll();
        await().atMost(PATIENCE).until(() -> state().equals("silent"));
        assertThat(column("missed", Long.class)).isEqualTo(2);
        assertThat(column("trouble", String.class)).isEqualTo("missed");
        assertThat(metric("bellwether_ingest_websub_missed_total") - before).isEqualTo(2);
        assertThat(feed().pushedUntil()).isNull();
        // Polling takes over: nobody but the schedule says that the feed is due.
        await().atMost(PATIENCE).until(() -> server.requests(path) > 3);

        hub.push(address(), document(dated("3", Duration.ofMinutes(10))));
        await().atMost(PATIENCE).until(() -> state().equals("active"));
        assertThat(feed().pushedUntil()).isNotNull();
        awaitArticles(3);
    }

    @Test
    void aHubThatIsQuietForManyUsualGapsIsSilent() {
        subscribeAndAwaitHub();
        sql("UPDATE ingest.feeds SET gap_millis = 60000, window_millis = 6000000 WHERE id = ?", feed);

        sql(
                "UPDATE ingest.hub_subscriptions SET lease_since = now() - interval '7 hours', next_try = now() WHERE feed = ?",
                feed);

        await().atMost(PATIENCE).until(() -> state().equals("silent"));
        assertThat(column("trouble", String.class)).isEqualTo("quiet");
        assertThat(feed().pushedUntil()).isNull();
    }

    @Test
    void severalInstancesAskOnceForEachFeed() throws Exception {
        hub.behaving(Behaviour.FORGETS);
        List<NewFeed> many = IntStream.range(0, 40)
                .mapToObj(number -> path + "/" + number)
                .map(address -> {
                    server.serve(address, Documents.rss("site.example", link(hub)));
                    return new NewFeed(server.address(address), null, Terms.of(Tier.PRESS));
                })
                .toList();
        feeds.add(many, Instant.now());
        await().atMost(PATIENCE)
                .until(() -> count("SELECT count(*) FROM ingest.hub_subscriptions WHERE topic LIKE ? || '%'", address())
                        == 40);
        // Due in an hour, so that only who thinks that hour has come asks.
        Instant later = Instant.now().plus(Duration.ofHours(1));
        sql(
                "UPDATE ingest.hub_subscriptions SET next_try = now() + interval '50 minutes' WHERE topic LIKE ? || '%'",
                address());

        try (ExecutorService instances = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<String>>> asked = IntStream.range(0, 4)
                    .mapToObj(instance -> instances.submit(() -> askedOf(later)))
                    .toList();
            List<String> all = new ArrayList<>();
            for (Future<List<String>> one : asked) {
                all.addAll(one.get());
            }

            assertThat(all)
                    .containsExactlyInAnyOrderElementsOf(
                            many.stream().map(NewFeed::id).toList());
        }
    }

    /** What one instance is given to ask, until there is nothing. */
    private List<String> askedOf(Instant now) {
        List<String> asked = new ArrayList<>();
        List<HubLedger.Order> orders = ledger.due(now, 3).orders();
        while (!orders.isEmpty()) {
            orders.forEach(order -> asked.add(order.hub().contract().feed()));
            orders = ledger.due(now, 3).orders();
        }
        return asked;
    }

    private void subscribeAndAwaitHub() {
        serve();
        subscribe();
        await().atMost(PATIENCE).until(() -> hub.hasSubscriber(address()));
    }

    private void serve() {
        server.serve(path, document());
    }

    private void subscribe() {
        NewFeed added = new NewFeed(address(), null, Terms.of(Tier.PRESS));
        feed = added.id();
        feeds.add(List.of(added), Instant.now());
        await().atMost(PATIENCE)
                .until(() -> count("SELECT count(*) FROM ingest.hub_subscriptions WHERE feed = ?", feed) == 1);
    }

    /** Has the feed polled, and waits for it. */
    private void poll() {
        long before = feed().polls();
        sql("UPDATE ingest.feeds SET next_poll = now() WHERE id = ?", feed);
        await().atMost(PATIENCE).until(() -> feed().polls() > before);
    }

    private String address() {
        return server.address(path);
    }

    private String document(String... items) {
        return document(hub, items);
    }

    private String document(TestHub at, String... items) {
        return Documents.rss("site.example", link(at) + self() + String.join("", items));
    }

    private String self() {
        return "<link xmlns='http://www.w3.org/2005/Atom' rel='self' href='" + address() + "'/>";
    }

    private static String link(TestHub at) {
        return "<link xmlns='http://www.w3.org/2005/Atom' rel='hub' href='" + at.address() + "'/>";
    }

    private static String dated(String guid, Duration ago) {
        return Documents.item(guid, "Title " + guid, "Text")
                .replace(
                        "</item>",
                        "<pubDate>"
                                + DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                        Instant.now().minus(ago).atOffset(ZoneOffset.UTC))
                                + "</pubDate></item>");
    }

    private List<Article> awaitArticles(int count) {
        await().atMost(PATIENCE).until(() -> topic.of(feed).size() >= count);
        assertThat(topic.of(feed)).hasSize(count);
        return topic.of(feed);
    }

    private Subscription feed() {
        return feeds.find(feed).orElseThrow();
    }

    private String state() {
        return column("state", String.class);
    }

    private <T> T column(String name, Class<T> type) {
        return Jdbi.create(dataSource)
                .withHandle(
                        handle -> handle.createQuery("SELECT " + name + " FROM ingest.hub_subscriptions WHERE feed = ?")
                                .bind(0, feed)
                                .mapTo(type)
                                .one());
    }

    private long count(String query, String argument) {
        return Jdbi.create(dataSource)
                .withHandle(handle -> handle.createQuery(query)
                        .bind(0, argument)
                        .mapTo(Long.class)
                        .one());
    }

    private void sql(String statement, String argument) {
        Jdbi.create(dataSource).useHandle(handle -> handle.execute(statement, argument));
    }

    private static double metric(String name) {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        }
        return bytes.toByteArray();
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
