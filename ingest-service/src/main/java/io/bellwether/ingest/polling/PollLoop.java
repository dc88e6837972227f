package io.bellwether.ingest.polling;

import io.bellwether.ingest.loop.Loop;
import io.bellwether.ingest.metrics.IngestMetrics;
import io.bellwether.ingest.schedule.PollOutcome;
import io.bellwether.ingest.subscription.Subscribed;
import io.bellwether.ingest.subscription.Subscription;
import io.bellwether.ingest.subscription.SubscriptionStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Claims feeds the moment they are due and polls each on a virtual thread of its own.
 *
 * <p>Any number of instances do so over one database; a feed is leased to one of them for as long as its poll runs.
 */
@ApplicationScoped
public class PollLoop {
    private static final Logger LOG = Logger.getLogger(PollLoop.class);
    /** Looked at without a signal, for feeds that another instance added. */
    private static final Duration ROUND = Duration.ofSeconds(1);

    private static final Duration LEAST = Duration.ofMillis(5);
    private static final Duration STOPPING = Duration.ofSeconds(5);

    private final SubscriptionStore store;
    private final PollLedger ledger;
    private final PollConfig config;
    private final IngestMetrics metrics;
    private final String holder = UUID.randomUUID().toString();
    private final Semaphore free;
    private final Set<String> polled = ConcurrentHashMap.newKeySet();
    private final ExecutorService polls = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("poll-", 0).factory());
    private final Loop loop = new Loop("poll-loop", ROUND, this::round, new Trouble());
    private volatile Consumer<Subscription> poll;
    private Instant renewed = Instant.EPOCH;

    public PollLoop(SubscriptionStore store, PollLedger ledger, PollConfig config, IngestMetrics metrics) {
        this.store = store;
        this.ledger = ledger;
        this.config = config;
        this.metrics = metrics;
        this.free = new Semaphore(config.concurrency());
    }

    /** Who holds this instance's leases. */
    public String holder() {
        return holder;
    }

    /**
     * Begins.
     *
     * @param poll polls one feed and writes down what came of it; what it throws is a fault of ours
     */
    public void start(Consumer<Subscription> poll) {
        this.poll = poll;
        loop.start();
    }

    /** Claims nothing more, lets polls in hand finish for a while, and gives the rest back. */
    public void stop() throws InterruptedException {
        if (!loop.stop(STOPPING)) {
            return;
        }
        polls.shutdown();
        if (!polls.awaitTermination(STOPPING.toSeconds(), TimeUnit.SECONDS)) {
            polls.shutdownNow();
        }
        store.release(holder);
    }

    void wake(@Observes Subscribed subscribed) {
        loop.wake();
    }

    /** Starts the polls that are due; how long to wait for more. */
    private Duration round() {
        Instant now = Instant.now();
        if (now.isAfter(renewed.plus(config.lease().dividedBy(3)))) {
            store.renew(holder, polled, now.plus(config.lease()));
            renewed = now;
        }
        int most = free.availablePermits();
        if (most == 0) {
            return ROUND;
        }
        List<Subscription> due = store.claim(holder, now, config.lease(), most);
        due.forEach(feed -> begin(feed, now));
        if (due.size() == most) {
            return Duration.ZERO;
        }
        return store.nextDue(now).map(next -> until(next, now)).orElse(ROUND);
    }

    private static Duration until(Instant next, Instant now) {
        Duration wait = Duration.between(now, next);
        return wait.compareTo(ROUND) > 0 ? ROUND : wait.compareTo(LEAST) < 0 ? LEAST : wait;
    }

    private void begin(Subscription feed, Instant now) {
        metrics.late(Duration.between(feed.nextPoll(), now));
        free.acquireUninterruptibly();
        polled.add(feed.id());
        polls.execute(() -> {
            try {
                poll.accept(feed);
            } catch (RuntimeException e) {
                fail(feed, e, now);
            } finally {
                polled.remove(feed.id());
                free.release();
                loop.wake();
            }
        });
    }

    /** A fault of ours must not end the polling of a feed, nor turn it hot. */
    private void fail(Subscription feed, RuntimeException fault, Instant started) {
        LOG.errorf(fault, "Poll failed through a fault of ours feed=%s address=%s", feed.id(), feed.address());
        try {
            metrics.polled(PollOutcome.FAILED.word());
            ledger.fail(feed.id(), holder, fault.toString(), started, Instant.now());
        } catch (RuntimeException e) {
            LOG.warnf("The lease runs out by itself feed=%s reason=%s", feed.id(), e.getMessage());
        }
    }

    private static final class Trouble implements Loop.Trouble {
        @Override
        public void begins(RuntimeException failure) {
            LOG.errorf("Feeds cannot be claimed reason=%s", failure.getMessage());
        }

        @Override
        public void ends() {
            LOG.info("Feeds are being polled again");
        }
    }
}
