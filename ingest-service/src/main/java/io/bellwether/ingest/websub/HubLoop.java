package io.bellwether.ingest.websub;

import io.bellwether.ingest.websub.HubAnswer.Refused;
import io.bellwether.ingest.websub.HubLedger.Order;
import io.bellwether.ingest.websub.HubLedger.Round;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Asks hubs when there is something to ask, and looks after what they have promised. Instances share the work. */
@ApplicationScoped
class HubLoop {
    private static final Logger LOG = Logger.getLogger(HubLoop.class);
    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final Duration STOPPING = Duration.ofSeconds(5);
    private static final int REQUESTS = 16;
    private static final int SWEPT = 100;

    private final HubLedger ledger;
    private final HubClient client;
    private final HubReport report;
    private final Semaphore free = new Semaphore(REQUESTS);
    private final Semaphore signal = new Semaphore(0);
    private final ExecutorService requests = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("hub-", 0).factory());
    private volatile Thread thread;

    HubLoop(HubLedger ledger, HubClient client, HubReport report) {
        this.ledger = ledger;
        this.client = client;
        this.report = report;
    }

    void start() {
        // Known before it runs: it ends when it is no longer the one known.
        thread = Thread.ofPlatform().name("hub-loop").daemon().unstarted(this::run);
        thread.start();
    }

    /** Asks nothing more; what was asked and not answered is asked again by whoever runs then. */
    void stop() throws InterruptedException {
        Thread running = thread;
        thread = null;
        if (running != null) {
            signal.release();
            running.join(STOPPING);
        }
        requests.shutdownNow();
    }

    /** Says that there is something to ask. */
    void signal() {
        signal.release();
    }

    private void run() {
        boolean failing = false;
        while (thread == Thread.currentThread()) {
            try {
                round(Instant.now());
                failing = false;
                if (signal.tryAcquire(ROUND.toMillis(), TimeUnit.MILLISECONDS)) {
                    signal.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (!failing) {
                    LOG.errorf("Hubs cannot be looked after reason=%s", Fault.word(e));
                    failing = true;
                }
                pause();
            }
        }
    }

    private void round(Instant now) {
        ledger.sweep(now, SWEPT).forEach(report::changed);
        int most = free.availablePermits();
        if (most == 0) {
            return;
        }
        Round round = ledger.due(now, most);
        round.changes().forEach(report::changed);
        round.orders().forEach(this::begin);
    }

    private void begin(Order order) {
        free.acquireUninterruptibly();
        requests.execute(() -> {
            try {
                ask(order);
            } catch (RuntimeException e) {
                LOG.errorf(
                        "Hub not asked through a fault of ours feed=%s reason=%s",
                        order.hub().contract().feed(), Fault.word(e));
            } finally {
                free.release();
                signal.release();
            }
        });
    }

    private void ask(Order order) {
        HubAnswer answer = client.ask(order.hub().contract(), order.mode());
        report.asked(order, answer);
        if (answer instanceof Refused no) {
            ledger.refused(order.hub().contract().token(), no.trouble(), no.detail(), Instant.now())
                    .ifPresent(report::changed);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(ROUND.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
