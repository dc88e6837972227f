package io.bellwether.ingest.management;

import io.bellwether.ingest.feed.ParseOutcome.Parsed;
import io.bellwether.ingest.management.Addition.Added;
import io.bellwether.ingest.management.Addition.Choices;
import io.bellwether.ingest.management.Addition.Known;
import io.bellwether.ingest.management.Addition.NoFeed;
import io.bellwether.ingest.management.discovery.FeedFinder;
import io.bellwether.ingest.management.discovery.Finding;
import io.bellwether.ingest.management.discovery.Finding.Found;
import io.bellwether.ingest.management.discovery.Finding.Nothing;
import io.bellwether.ingest.management.discovery.Finding.Several;
import io.bellwether.ingest.metrics.IngestMetrics;
import io.bellwether.ingest.outbox.OutboxPublisher;
import io.bellwether.ingest.polling.Poll;
import io.bellwether.ingest.polling.PollConfig;
import io.bellwether.ingest.polling.PollLedger;
import io.bellwether.ingest.polling.PollLedger.Entered;
import io.bellwether.ingest.polling.PollLoop;
import io.bellwether.ingest.subscription.NewFeed;
import io.bellwether.ingest.subscription.Subscribed;
import io.bellwether.ingest.subscription.Subscription;
import io.bellwether.ingest.subscription.SubscriptionStore;
import io.bellwether.ingest.websub.WebSub;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Adds a feed by its address or its site's. The request that finds the feed is its first poll, so that a feed is not asked twice
 * for having been added.
 */
@ApplicationScoped
public class Subscribing {
    private static final Logger LOG = Logger.getLogger(Subscribing.class);

    private final SubscriptionStore store;
    private final FeedBook book;
    private final FeedFinder finder;
    private final PollLoop loop;
    private final PollConfig polling;
    private final PollLedger ledger;
    private final OutboxPublisher publisher;
    private final WebSub webSub;
    private final IngestMetrics metrics;
    private final Event<Subscribed> due;

    Subscribing(
            SubscriptionStore store,
            FeedBook book,
            FeedFinder finder,
            PollLoop loop,
            PollConfig polling,
            PollLedger ledger,
            OutboxPublisher publisher,
            WebSub webSub,
            IngestMetrics metrics,
            Event<Subscribed> due) {
        this.store = store;
        this.book = book;
        this.finder = finder;
        this.loop = loop;
        this.polling = polling;
        this.ledger = ledger;
        this.publisher = publisher;
        this.webSub = webSub;
        this.metrics = metrics;
        this.due = due;
    }

    /** Adds a feed; answers within {@link FeedFinder#PATIENCE} and a little. */
    public Addition add(FeedOrder order) {
        Optional<Subscription> known = book.sameAs(order.at(order.address()));
        if (known.isPresent()) {
            return new Known(known.get());
        }
        // A paused feed is not to be asked, and a forced one need not be there.
        if (order.force() || order.terms().paused()) {
            return addUnseen(order.at(order.address()));
        }
        return switch (finder.find(order.address())) {
            case Found found -> add(order.at(found.address()), found);
            case Several several -> new Choices(several.links());
            case Nothing nothing -> new NoFeed(nothing.reason(), nothing.detail());
        };
    }

    /** What is there, without subscribing to it. */
    public Finding look(FeedOrder order) {
        return finder.find(order.address());
    }

    private Addition addUnseen(NewFeed feed) {
        boolean added = store.add(List.of(feed), Instant.now()) == 1;
        due.fire(new Subscribed(1));
        return answer(feed, added, 0);
    }

    private Addition add(NewFeed feed, Found found) {
        if (!store.addLeased(feed, Instant.now(), loop.holder(), polling.lease())) {
            return answer(feed, false, 0);
        }
        Poll poll = Poll.of(found.fetch(), new Parsed(found.feed()), found.asked(), Instant.now());
        Optional<Entered> entered = ledger.enter(feed.id(), loop.holder(), poll);
        entered.ifPresent(change -> webSub.polled(poll, change));
        metrics.polled(poll.outcome().word());
        entered.ifPresent(change -> metrics.articles(change.fresh(), change.revised(), change.known()));
        int articles = entered.map(Entered::fresh).orElse(0);
        publisher.signal();
        due.fire(new Subscribed(1));
        return answer(feed, true, articles);
    }

    private Addition answer(NewFeed feed, boolean added, int articles) {
        Subscription there = book.sameAs(feed).orElseThrow();
        if (added) {
            LOG.infof(
                    "Subscribed feed=%s address=%s by=operator new=%d terms=%s",
                    there.id(), there.address(), articles, there.terms());
        }
        return added ? new Added(there) : new Known(there);
    }
}
