package io.bellwether.ingest.websub;

import io.bellwether.ingest.loop.Loop;
import io.bellwether.ingest.websub.HubAnswer.Refused;
import io.bellwether.ingest.websub.HubLedger.Order;
import io.bellwether.ingest.websub.HubLedger.Round;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
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
    private final ExecutorService requests = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("hub-", 0).factory());
    private final Loop loop = new Loop(
            "hub-loop",
            ROUND,
            this::round,
            failure -> LOG.errorf("Hubs cannot be looked after reason=%s", Fault.word(failure)));

    HubLoop(HubLedger ledger, HubClient client, HubReport report) {
        this.ledger = ledger;
        this.client = client;
        this.report = report;
    }

    void start() {
        loop.start();
    }

    /** Asks nothing more; what was asked and not answered is asked again by whoever runs then. */
    void stop() throws InterruptedException {
        loop.stop(STOPPING);
        requests.shutdownNow();
    }

    /** Says that there is something to ask. */
    void signal() {
        loop.wake();
    }

    private Duration round() {
        Instant now = Instant.now();
        ledger.sweep(now, SWEPT).forEach(report::changed);
        int most = free.availablePermits();
        if (most > 0) {
            Round round = ledger.due(now, most);
            round.changes().forEach(report::changed);
            round.orders().forEach(this::begin);
        }
        return ROUND;
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
                loop.wake();
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
}
