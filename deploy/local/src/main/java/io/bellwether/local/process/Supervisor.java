package io.bellwether.local.process;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts parts again when they die, until they have done so too often. */
public final class Supervisor {
    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);

    /** Long enough for a port to be let go of, short enough that nobody misses the part. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** What the supervisor has to tell. */
    public interface Listener {
        /** A part died and is about to be started again. */
        void restarting(Part part);

        /** A part died too often; it stays down. */
        void gaveUp(Part part);
    }

    private final Listener listener;
    private final Map<Part, RestartBudget> budgets = new ConcurrentHashMap<>();
    private final Executor soon =
            CompletableFuture.delayedExecutor(PAUSE.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread);
    private volatile boolean stopping;

    public Supervisor(Listener listener) {
        this.listener = listener;
    }

    /** Starts a part and keeps it running. */
    public void run(Part part) {
        part.start();
        watch(part);
    }

    /** Ends parts at the same time, for good; nothing is started again from now on. */
    public void stop(List<? extends Part> parts, Duration patience) {
        stopping = true;
        CompletableFuture.allOf(parts.stream()
                        .map(part -> CompletableFuture.runAsync(() -> part.stop(patience), Thread::startVirtualThread))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private void watch(Part part) {
        part.ended().thenRunAsync(() -> died(part), soon);
    }

    private void died(Part part) {
        if (stopping) {
            return;
        }
        RestartBudget budget = budgets.getOrDefault(part, RestartBudget.FRESH);
        budget.spend(Instant.now()).ifPresentOrElse(left -> restart(part, left), () -> listener.gaveUp(part));
    }

    private void restart(Part part, RestartBudget left) {
        budgets.put(part, left);
        listener.restarting(part);
        try {
            part.start();
            watch(part);
        } catch (RuntimeException e) {
            // What it left behind may be in the way for a moment more.
            LOG.atWarn().setCause(e).addKeyValue("part", part.name()).log("Restart failed");
            soon.execute(() -> died(part));
        }
    }
}
