package io.bellwether.ingest.fulltext;

import io.bellwether.events.Article;
import io.bellwether.ingest.fulltext.PageSchedule.Next;
import io.bellwether.ingest.loop.Loop;
import io.bellwether.ingest.metrics.IngestMetrics;
import io.bellwether.ingest.outbox.OutboxPublisher;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Claims the pages that are due and reads each on a virtual thread of its own; sends the summary on where the time is up.
 *
 * <p>Any number of instances do so over one database. However slow a site is, it holds up no other and no article for longer
 * than {@link PageConfig#patience}.
 */
@ApplicationScoped
public class PageLoop {
    private static final Logger LOG = Logger.getLogger(PageLoop.class);
    /** Looked at without a signal, for what another instance has stored. */
    private static final Duration ROUND = Duration.ofSeconds(1);

    private static final Duration LEAST = Duration.ofMillis(20);
    private static final Duration STOPPING = Duration.ofSeconds(5);
    private static final int BATCH = 500;

    private final PageStore store;
    private final PageReader reader;
    private final OutboxPublisher publisher;
    private final IngestMetrics metrics;
    private final PageConfig config;
    private final PageSchedule schedule;
    private final String holder = UUID.randomUUID().toString();
    private final Semaphore free;
    private final Map<WaitingPage, Thread> inHand = new ConcurrentHashMap<>();
    private final Loop loop = new Loop("page-loop", ROUND, this::round, new Trouble());
    private Instant renewed = Instant.EPOCH;

    PageLoop(PageStore store, PageReader reader, OutboxPublisher publisher, IngestMetrics metrics, PageConfig config) {
        this.store = store;
        this.reader = reader;
        this.publisher = publisher;
        this.metrics = metrics;
        this.config = config;
        this.schedule = new PageSchedule(config.attempts(), config.retry());
        this.free = new Semaphore(config.concurrency());
    }

    /** Says that a poll has been written down which may have left pages to read. */
    public void signal() {
        loop.wake();
    }

    public void start() {
        metrics.gauge(IngestMetrics.PAGES_WAITING, Tags.empty(), store::waiting);
        loop.start();
    }

    /** Claims nothing more and gives back what is in hand: a page is soon read again. */
    public void stop() throws InterruptedException {
        if (!loop.stop(STOPPING)) {
            return;
        }
        inHand.values().forEach(Thread::interrupt);
        if (!free.tryAcquire(config.concurrency(), STOPPING.toSeconds(), TimeUnit.SECONDS)) {
            LOG.warn("Pages are still being read; their leases run out by themselves");
        }
        store.release(holder);
    }

    /** Starts reading what is due; how long to wait for more. */
    private Duration round() {
        Instant now = Instant.now();
        renew(now);
        giveUp(now);
        int most = free.availablePermits();
        List<WaitingPage> due = most == 0 ? List.of() : store.claim(holder, now, config.lease(), most);
        due.forEach(this::begin);
        if (most == 0) {
            return ROUND;
        }
        return due.size() == most
                ? LEAST
                : store.next().map(next -> until(next, now)).orElse(ROUND);
    }

    private static Duration until(Instant next, Instant now) {
        Duration wait = Duration.between(now, next);
        return wait.compareTo(ROUND) > 0 ? ROUND : wait.compareTo(LEAST) < 0 ? LEAST : wait;
    }

    private void renew(Instant now) {
        if (now.isAfter(renewed.plus(config.lease().dividedBy(3)))) {
            store.renew(holder, inHand.keySet(), now.plus(config.lease()));
            renewed = now;
        }
    }

    private void giveUp(Instant now) {
        inHand.forEach((page, reading) -> {
            if (!page.giveUp().isAfter(now)) {
                reading.interrupt();
            }
        });
        List<Article> late = store.giveUp(now, BATCH);
        if (!late.isEmpty()) {
            publisher.signal();
            late.forEach(article -> report(article, Instant.now()));
        }
    }

    private void begin(WaitingPage page) {
        free.acquireUninterruptibly();
        Thread reading = Thread.ofVirtual().name("page").unstarted(() -> read(page));
        // Known before it runs, so that it can be given up.
        inHand.put(page, reading);
        reading.start();
    }

    /** A fault of ours leaves the page to its lease: it is tried again until its time is up. */
    private void read(WaitingPage page) {
        try {
            settle(page, schedule.after(reader.read(page.edition()), page, Instant.now()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.errorf(
                    e,
                    "Page not read through a fault of ours article=%s address=%s",
                    page.edition().id(),
                    page.edition().url());
        } finally {
            inHand.remove(page);
            free.release();
            loop.wake();
        }
    }

    private void settle(WaitingPage page, Next next) {
        boolean settled = store.settle(page, holder, next);
        if (settled && next instanceof Next.GoesOn on) {
            publisher.signal();
            report(on.edition(), Instant.now());
        }
    }

    private void report(Article article, Instant now) {
        metrics.page(article.fullText().word(), Duration.between(article.revised(), now));
        LOG.infof(
                "Page read article=%s revision=%d address=%s outcome=%s characters=%d",
                article.id(),
                article.revision(),
                article.url(),
                article.fullText().word(),
                article.text().length());
    }

    private static final class Trouble implements Loop.Trouble {
        @Override
        public void begins(RuntimeException failure) {
            LOG.errorf("Pages cannot be claimed reason=%s", failure.getMessage());
        }

        @Override
        public void ends() {
            LOG.info("Pages are being read again");
        }
    }
}
