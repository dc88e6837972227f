package io.bellwether.ingest.polling;

import io.bellwether.ingest.article.ArticleLedger;
import io.bellwether.ingest.article.ArticleLedger.Recognised;
import io.bellwether.ingest.article.ArticleLedger.Told;
import io.bellwether.ingest.article.Recognition.Known;
import io.bellwether.ingest.article.Recognition.New;
import io.bellwether.ingest.article.Recognition.Revised;
import io.bellwether.ingest.fulltext.PageStore;
import io.bellwether.ingest.outbox.Outbox;
import io.bellwether.ingest.relocation.Relocations;
import io.bellwether.ingest.schedule.FeedSchedule;
import io.bellwether.ingest.schedule.Overlap;
import io.bellwether.ingest.schedule.ScheduleConfig;
import io.bellwether.ingest.subscription.Subscription;
import io.bellwether.ingest.subscription.SubscriptionStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Writes down a poll: the articles, their revisions in the outbox, and how the feed now stands, all or nothing.
 *
 * <p>Who lost the lease meanwhile writes nothing, so that no entry is taken for new twice.
 */
@ApplicationScoped
public class PollLedger {
    private static final Duration AFTER_FAULT = Duration.ofMinutes(1);

    private final Jdbi jdbi;
    private final SubscriptionStore subscriptions;
    private final ArticleLedger articles;
    private final PageStore pages;
    private final Outbox outbox;
    private final Relocations relocations;
    private final PollHistory history;
    private final FeedSchedule schedule;

    PollLedger(
            DataSource dataSource,
            SubscriptionStore subscriptions,
            ArticleLedger articles,
            PageStore pages,
            Outbox outbox,
            Relocations relocations,
            PollHistory history,
            ScheduleConfig config) {
        this.jdbi = Jdbi.create(dataSource);
        this.subscriptions = subscriptions;
        this.articles = articles;
        this.pages = pages;
        this.outbox = outbox;
        this.relocations = relocations;
        this.history = history;
        this.schedule = new FeedSchedule(config.minInterval(), config.maxInterval());
    }

    /**
     * What a poll changed.
     *
     * @param feed    as it now stands
     * @param fresh   articles never had before
     * @param revised articles with an edit of substance
     * @param known   entries that were as we have them
     * @param gap     whether nothing connects the document to those before it: entries may have come and gone unseen
     */
    public record Entered(Subscription feed, int fresh, int revised, int known, boolean gap) {}

    /**
     * Writes down a poll of a feed.
     *
     * @param holder who polled it
     * @return empty when its lease was lost, and nothing was written
     */
    public Optional<Entered> enter(String feedId, String holder, Poll poll) {
        return jdbi.inTransaction(
                handle -> subscriptions.lockLeased(handle, feedId, holder).map(before -> enter(handle, before, poll)));
    }

    /**
     * Writes down what a hub pushed: the articles, and nothing of how the feed is polled, for a push may hold only what is new.
     * Needs no lease: a poll in flight waits for it, or it for the poll, and the later finds the entries known.
     *
     * @return empty when there is no such feed
     */
    public Optional<Entered> push(String feedId, Poll push) {
        return jdbi.inTransaction(
                handle -> subscriptions.lock(handle, feedId).map(feed -> enterPushed(handle, feed, push)));
    }

    private Entered enterPushed(Handle handle, Subscription feed, Poll push) {
        Entered entered = write(handle, feed, push, recognised(handle, feed, push), false);
        history.add(handle, PastPoll.pushed(push, entered));
        return entered;
    }

    /** Notes that a poll was put off: the feed is due then, and stands as before. */
    public void defer(String feedId, String holder, Instant until) {
        subscriptions.defer(feedId, holder, until);
    }

    private Entered enter(Handle handle, Subscription before, Poll poll) {
        Recognised recognised = recognised(handle, before, poll);
        Overlap overlap = overlap(recognised);
        Subscription polled = poll.applyTo(
                before, overlap, schedule, ThreadLocalRandom.current().nextDouble());
        Subscription after = poll.answer(before, overlap)
                .map(answer -> relocations.settle(handle, polled, answer, poll.ended()))
                .orElse(polled);
        Entered entered = write(handle, after, poll, recognised, before.rhythm().isBrokenBy(overlap));
        subscriptions.record(handle, after);
        history.add(handle, PastPoll.of(poll, entered));
        return entered;
    }

    private Recognised recognised(Handle handle, Subscription before, Poll poll) {
        return articles.recognise(handle, before, poll.candidates(), poll.ended());
    }

    private static Overlap overlap(Recognised recognised) {
        int fresh = recognised.count(New.class);
        return new Overlap(recognised.recognitions().size() - fresh, fresh);
    }

    private Entered write(Handle handle, Subscription feed, Poll poll, Recognised recognised, boolean gap) {
        Told told = articles.write(handle, recognised, feed, poll.ended());
        outbox.add(handle, pages.hold(handle, feed.terms().fullText(), told.editions()));
        return new Entered(feed, told.count(New.class), told.count(Revised.class), told.count(Known.class), gap);
    }

    /** Writes down that a poll failed through a fault of ours, and gives the lease back. */
    void fail(String feedId, String holder, String fault, Instant started, Instant now) {
        jdbi.useTransaction(handle -> {
            if (subscriptions.fail(handle, feedId, holder, fault, now, now.plus(AFTER_FAULT))) {
                history.add(handle, PastPoll.failed(feedId, fault, started, now, now.plus(AFTER_FAULT)));
            }
        });
    }
}
