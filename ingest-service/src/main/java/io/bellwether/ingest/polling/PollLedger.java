package io.bellwether.ingest.polling;

import io.bellwether.events.Article;
import io.bellwether.ingest.article.ArticleIdentity;
import io.bellwether.ingest.article.ArticleStore;
import io.bellwether.ingest.article.Edition;
import io.bellwether.ingest.article.Recognition;
import io.bellwether.ingest.article.Recognition.Known;
import io.bellwether.ingest.article.Recognition.New;
import io.bellwether.ingest.article.Recognition.Revised;
import io.bellwether.ingest.article.SeenArticle;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final ArticleStore articles;
    private final Outbox outbox;
    private final Relocations relocations;
    private final PollHistory history;
    private final FeedSchedule schedule;

    PollLedger(
            DataSource dataSource,
            SubscriptionStore subscriptions,
            ArticleStore articles,
            Outbox outbox,
            Relocations relocations,
            PollHistory history,
            ScheduleConfig config) {
        this.jdbi = Jdbi.create(dataSource);
        this.subscriptions = subscriptions;
        this.articles = articles;
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
        return jdbi.inTransaction(handle -> subscriptions
                .lock(handle, feedId)
                .map(feed -> write(handle, feed, push, recognised(handle, feed, push), false)));
    }

    private Entered enter(Handle handle, Subscription before, Poll poll) {
        Recognised recognised = recognised(handle, before, poll);
        Overlap overlap = recognised.overlap();
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

    /** What the entries of a document turned out to be, and what was remembered of them before. */
    private record Recognised(List<Recognition> recognitions, List<SeenArticle> seen) {
        Overlap overlap() {
            int fresh = count(recognitions, New.class);
            return new Overlap(recognitions.size() - fresh, fresh);
        }
    }

    private Recognised recognised(Handle handle, Subscription before, Poll poll) {
        List<SeenArticle> seen = poll.candidates().isEmpty()
                ? List.of()
                : articles.find(handle, before.id(), ArticleIdentity.keys(poll.candidates(), before));
        return new Recognised(ArticleIdentity.recognise(poll.candidates(), seen, before, poll.ended()), seen);
    }

    private Entered write(Handle handle, Subscription feed, Poll poll, Recognised recognised, boolean gap) {
        articles.remember(handle, feed.id(), changed(recognised.recognitions(), recognised.seen()), poll.ended());
        outbox.add(handle, editions(recognised.recognitions(), feed, poll));
        return new Entered(
                feed,
                count(recognised.recognitions(), New.class),
                count(recognised.recognitions(), Revised.class),
                count(recognised.recognitions(), Known.class),
                gap);
    }

    /** Writes down that a poll failed through a fault of ours, and gives the lease back. */
    void fail(String feedId, String holder, String fault, Instant started, Instant now) {
        jdbi.useTransaction(handle -> {
            if (subscriptions.fail(handle, feedId, holder, fault, now, now.plus(AFTER_FAULT))) {
                history.add(handle, PastPoll.failed(feedId, fault, started, now, now.plus(AFTER_FAULT)));
            }
        });
    }

    private static List<SeenArticle> changed(List<Recognition> recognitions, List<SeenArticle> seen) {
        Set<SeenArticle> before = new HashSet<>(seen);
        return recognitions.stream()
                .map(Recognition::article)
                .filter(article -> !before.contains(article))
                .toList();
    }

    /** Oldest first: feeds put the newest first, and who reads the topic wants to read in the order of events. */
    private static List<Article> editions(List<Recognition> recognitions, Subscription feed, Poll poll) {
        List<Article> editions = new ArrayList<>();
        for (Recognition recognition : recognitions.reversed()) {
            switch (recognition) {
                case New fresh -> editions.add(Edition.of(fresh.article(), fresh.candidate(), feed, poll.ended()));
                case Revised revised ->
                    editions.add(Edition.of(revised.article(), revised.candidate(), feed, poll.ended()));
                case Known known -> {}
            }
        }
        return editions;
    }

    private static int count(List<Recognition> recognitions, Class<? extends Recognition> kind) {
        return (int) recognitions.stream().filter(kind::isInstance).count();
    }
}
