package io.bellwether.ingest.management.imports;

import io.bellwether.ingest.schedule.ScheduleConfig;
import io.bellwether.ingest.subscription.Subscribed;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Works off the rows of imports, whoever took them in, batch by batch, until this instance stops. */
@ApplicationScoped
public class ImportWork {
    private static final Logger LOG = Logger.getLogger(ImportWork.class);
    /** Small, so that progress shows and a batch that is lost is soon done again. */
    private static final int BATCH = 200;
    /** Looked at without a signal, for what an instance that died left behind. */
    private static final Duration ROUND = Duration.ofSeconds(5);

    private static final Duration STOPPING = Duration.ofSeconds(5);

    private final ImportStore store;
    private final Duration spread;
    private final Event<Subscribed> due;
    private final Semaphore signal = new Semaphore(0);
    private volatile Thread thread;

    ImportWork(ImportStore store, ScheduleConfig schedule, Event<Subscribed> due) {
        this.store = store;
        this.spread = schedule.minInterval();
        this.due = due;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("imports").daemon().unstarted(this::run);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        Thread running = thread;
        thread = null;
        if (running != null) {
            signal.release();
            running.join(STOPPING);
        }
    }

    /** There is work. */
    void signal() {
        signal.release();
    }

    private void run() {
        boolean failing = false;
        while (thread == Thread.currentThread()) {
            try {
                int rows = store.work(BATCH, spread, Instant.now());
                failing = false;
                if (rows > 0) {
                    due.fire(new Subscribed(rows));
                }
                if (rows < BATCH) {
                    await();
                }
            } catch (RuntimeException e) {
                if (!failing) {
                    LOG.errorf("Imports cannot be worked off reason=%s", e.getMessage());
                    failing = true;
                }
                await();
            }
        }
    }

    private void await() {
        try {
            if (signal.tryAcquire(ROUND.toMillis(), TimeUnit.MILLISECONDS)) {
                signal.drainPermits();
            }
        } catch (InterruptedException e) {
            thread = null;
        }
    }
}
