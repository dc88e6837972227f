package io.bellwether.ingest;

import io.bellwether.ingest.feed.FeedReader;
import io.bellwether.ingest.feed.Limits;
import io.bellwether.ingest.feed.ParseOutcome;
import io.bellwether.ingest.fetch.FeedFetcher;
import io.bellwether.ingest.fetch.FetchOutcome;
import io.bellwether.ingest.fetch.FetchOutcome.Deferred;
import io.bellwether.ingest.fetch.FetchOutcome.Fetched;
import io.bellwether.ingest.fulltext.PageLoop;
import io.bellwether.ingest.metrics.IngestMetrics;
import io.bellwether.ingest.outbox.OutboxPublisher;
import io.bellwether.ingest.polling.FeedGauges;
import io.bellwether.ingest.polling.HistoryPruning;
import io.bellwether.ingest.polling.Poll;
import io.bellwether.ingest.polling.PollLedger;
import io.bellwether.ingest.polling.PollLedger.Entered;
import io.bellwether.ingest.polling.PollLoop;
import io.bellwether.ingest.schedule.PollOutcome;
import io.bellwether.ingest.subscription.OpmlImport;
import io.bellwether.ingest.subscription.Subscription;
import io.bellwether.ingest.websub.WebSub;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The way of a feed through this service, in order: subscribed to, due, fetched, read, told apart and written down, its
 * page read where that is wanted, published.
 */
@ApplicationScoped
public class IngestPipeline {
    private static final Logger LOG = Logger.getLogger(IngestPipeline.class);

    private final OpmlImport subscriptions;
    private final PollLoop loop;
    private final FeedGauges gauges;
    private final HistoryPruning pruning;
    private final FeedFetcher fetcher;
    private final PollLedger ledger;
    private final PageLoop pages;
    private final OutboxPublisher publisher;
    private final WebSub webSub;
    private final IngestMetrics metrics;

    IngestPipeline(
            OpmlImport subscriptions,
            PollLoop loop,
            FeedGauges gauges,
            HistoryPruning pruning,
            FeedFetcher fetcher,
            PollLedger ledger,
            PageLoop pages,
            OutboxPublisher publisher,
            WebSub webSub,
            IngestMetrics metrics) {
        this.subscriptions = subscriptions;
        this.loop = loop;
        this.gauges = gauges;
        this.pruning = pruning;
        this.fetcher = fetcher;
        this.ledger = ledger;
        this.pages = pages;
        this.publisher = publisher;
        this.webSub = webSub;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent event) {
        subscriptions.atStart();
        gauges.register();
        pruning.start();
        publisher.start();
        pages.start();
        webSub.start();
        loop.start(this::poll);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loop.stop();
        webSub.stop();
        pages.stop();
        publisher.stop();
        pruning.stop();
    }

    /** One poll of one feed, from the request to the signal that there is something to publish. */
    void poll(Subscription feed) {
        Instant started = Instant.now();
        FetchOutcome fetch = fetcher.fetch(feed.address(), feed.validators().toAsk(feed.polls()));
        if (fetch instanceof Deferred deferred) {
            defer(feed, deferred);
            return;
        }
        ParseOutcome parsed = fetch instanceof Fetched fetched
                ? FeedReader.read(fetched.body(), fetched.headers(), fetched.address(), Limits.MAX_TIME_IN_SERVICE)
                : null;
        Poll poll = Poll.of(fetch, parsed, started, Instant.now());
        Optional<Entered> entered = ledger.enter(feed.id(), loop.holder(), poll);
        entered.filter(change -> change.fresh() + change.revised() > 0).ifPresent(change -> signal());
        entered.ifPresent(change -> webSub.polled(poll, change));
        report(feed, poll, entered);
    }

    private void signal() {
        publisher.signal();
        pages.signal();
    }

    /** No failure, and nothing learned: the feed keeps its place in its domain's queue. */
    private void defer(Subscription feed, Deferred deferred) {
        ledger.defer(feed.id(), loop.holder(), deferred.until());
        metrics.polled(PollOutcome.DEFERRED.word());
        LOG.debugf("Put off feed=%s address=%s next=%s", feed.id(), feed.address(), deferred.until());
    }

    private void report(Subscription feed, Poll poll, Optional<Entered> entered) {
        metrics.polled(poll.outcome().word());
        if (entered.isEmpty()) {
            LOG.warnf("Poll came too late, another instance has the feed feed=%s", feed.id());
            return;
        }
        Entered change = entered.get();
        metrics.articles(change.fresh(), change.revised(), change.known());
        if (change.gap()) {
            metrics.gap();
        }
        LOG.logf(
                level(feed, poll, change),
                "Polled feed=%s address=%s outcome=%s reason=%s health=%s new=%d revised=%d gap=%s next=%s",
                feed.id(),
                feed.address(),
                poll.outcome().word(),
                change.feed().standing().detail(),
                change.feed().standing().health().word(),
                change.fresh(),
                change.revised(),
                change.gap(),
                change.feed().nextPoll());
    }

    /** What changes is worth a line, and what stays bad one an hour; all else only to who looks for it. */
    private static Logger.Level level(Subscription before, Poll poll, Entered change) {
        boolean news = change.feed().standing().isNewsAfter(before.standing(), before.lastPoll(), poll.ended());
        if (change.gap() || news && !poll.outcome().isSuccess()) {
            return Logger.Level.WARN;
        }
        return change.fresh() + change.revised() > 0 ? Logger.Level.INFO : Logger.Level.DEBUG;
    }
}
