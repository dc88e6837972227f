package io.bellwether.ingest.management.imports;

import io.bellwether.ingest.loop.Loop;
import io.bellwether.ingest.schedule.ScheduleConfig;
import io.bellwether.ingest.subscription.Subscribed;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
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
    private final Loop loop = new Loop(
            "imports",
            ROUND,
            this::round,
            failure -> LOG.errorf("Imports cannot be worked off reason=%s", failure.getMessage()));

    ImportWork(ImportStore store, ScheduleConfig schedule, Event<Subscribed> due) {
        this.store = store;
        this.spread = schedule.minInterval();
        this.due = due;
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loop.stop(STOPPING);
    }

    /** There is work. */
    void signal() {
        loop.wake();
    }

    private Duration round() {
        int rows = store.work(BATCH, spread, Instant.now());
        if (rows > 0) {
            due.fire(new Subscribed(rows));
        }
        return rows < BATCH ? ROUND : Duration.ZERO;
    }
}
