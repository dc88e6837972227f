package io.bellwether.ingest.polling;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Keeps the history of polls bounded: once an hour, in batches of feeds, one instance at a time. */
@ApplicationScoped
public class HistoryPruning {
    private static final Logger LOG = Logger.getLogger(HistoryPruning.class);
    private static final Duration ROUND = Duration.ofHours(1);
    private static final int BATCH = 500;
    /** Of PostgreSQL's advisory locks, ours: any number nobody else uses in this database. */
    private static final long LOCK = 0x706F_6C6C_73L;

    private static final String FORGET = """
            WITH batch AS (SELECT id FROM ingest.feeds WHERE id > :after ORDER BY id LIMIT :most),
            edges AS (
                SELECT id, greatest(:oldest, (
                    SELECT ended FROM ingest.polls WHERE feed = id ORDER BY ended DESC OFFSET :kept LIMIT 1)) AS edge
                FROM batch),
            forgotten AS (DELETE FROM ingest.polls USING edges WHERE feed = edges.id AND ended <= edges.edge)
            SELECT max(id) FROM batch
            """;

    private final Jdbi jdbi;
    private final HistoryConfig config;
    private volatile Thread thread;

    HistoryPruning(DataSource dataSource, HistoryConfig config) {
        this.jdbi = Jdbi.create(dataSource);
        this.config = config;
    }

    public void start() {
        thread = Thread.ofVirtual().name("history-pruning").unstarted(this::run);
        thread.start();
    }

    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    private void run() {
        try {
            // Instances that were started together do not prune together.
            Thread.sleep((long) (ROUND.toMillis() * ThreadLocalRandom.current().nextDouble()));
            while (thread == Thread.currentThread()) {
                tryPrune(Instant.now());
                Thread.sleep(ROUND);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tryPrune(Instant now) {
        try {
            prune(now);
        } catch (RuntimeException e) {
            LOG.warnf("The history of polls was not pruned and grows for another hour reason=%s", e.getMessage());
        }
    }

    /** Forgets what is too old or too much. Does nothing while another instance does it. */
    void prune(Instant now) {
        jdbi.useHandle(handle -> {
            if (!said(handle, "SELECT pg_try_advisory_lock(?)")) {
                return;
            }
            try {
                prune(handle, now.minus(config.keep()));
            } finally {
                said(handle, "SELECT pg_advisory_unlock(?)");
            }
        });
    }

    private void prune(Handle handle, Instant oldest) {
        Optional<String> after = Optional.of("");
        while (after.isPresent()) {
            after = handle.createQuery(FORGET)
                    .bind("after", after.get())
                    .bind("most", BATCH)
                    .bind("oldest", oldest)
                    .bind("kept", config.perFeed())
                    .mapTo(String.class)
                    .findOne();
        }
        handle.execute("DELETE FROM ingest.poll_hours WHERE hour < ?", oldest);
    }

    private static boolean said(Handle handle, String lock) {
        return handle.createQuery(lock).bind(0, LOCK).mapTo(Boolean.class).one();
    }
}
