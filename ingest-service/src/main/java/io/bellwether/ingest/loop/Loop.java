package io.bellwether.ingest.loop;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * One thread that does a unit of work again and again: when it is woken, and at the latest when the unit itself said. A unit
 * that fails is tried again after a pause; that it fails, and that it is well again, is told once each.
 */
public final class Loop {
    private final String name;
    private final Duration pause;
    private final Work work;
    private final Trouble trouble;
    private final Semaphore signal = new Semaphore(0);
    private volatile Thread thread;

    /** A unit of work; how long to wait for more, unless woken. */
    @FunctionalInterface
    public interface Work {
        Duration once() throws InterruptedException;
    }

    /** Told of trouble, so that the log says it in the words of the work. */
    @FunctionalInterface
    public interface Trouble {
        /** The first of failures in a row. */
        void begins(RuntimeException failure);

        /** The first success after them. */
        default void ends() {}
    }

    /**
     * A loop that has not begun.
     *
     * @param name  of its thread
     * @param pause after a unit that failed
     */
    public Loop(String name, Duration pause, Work work, Trouble trouble) {
        this.name = name;
        this.pause = pause;
        this.work = work;
        this.trouble = trouble;
    }

    public void start() {
        // Known before it runs: it ends when it is no longer the one known.
        thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
        thread.start();
    }

    /** There is work: now, or once more when the unit in hand is done. */
    public void wake() {
        signal.release();
    }

    /**
     * Ends it when the unit in hand is done, and waits for that.
     *
     * @param most how long
     * @return false when it was not running
     */
    public boolean stop(Duration most) throws InterruptedException {
        Thread running = thread;
        thread = null;
        if (running == null) {
            return false;
        }
        wake();
        running.join(most);
        return true;
    }

    private void run() {
        boolean failing = false;
        while (thread == Thread.currentThread()) {
            try {
                Duration wait = work.once();
                if (failing) {
                    trouble.ends();
                    failing = false;
                }
                await(wait);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (!failing) {
                    trouble.begins(e);
                    failing = true;
                }
                rest();
            }
        }
    }

    private void await(Duration wait) throws InterruptedException {
        if (signal.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
            signal.drainPermits();
        }
    }

    private void rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
