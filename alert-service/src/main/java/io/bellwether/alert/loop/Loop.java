package io.bellwether.alert.loop;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * One thread that does a unit of work again and again: at once when {@link #wake() woken}, at the latest after the interval.
 * A unit that fails is logged in one line and tried again after a growing pause, so that a database away for an hour costs a
 * few hundred lines and no thread.
 */
public final class Loop implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Loop.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final long STOP_MILLIS = 5_000;

    private final String name;
    private final Duration interval;
    private final Work work;
    private final Semaphore signal = new Semaphore(0);
    private final Thread thread;
    private volatile boolean running = true;

    /** A unit of work; true when there may be more to do at once. */
    @FunctionalInterface
    public interface Work {
        boolean once() throws InterruptedException;
    }

    private Loop(String name, Duration interval, Work work) {
        this.name = name;
        this.interval = interval;
        this.work = work;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
    }

    /** Starts a loop that looks for work by itself every {@code interval}. */
    public static Loop start(String name, Duration interval, Work work) {
        Loop loop = new Loop(name, interval, work);
        loop.thread.start();
        return loop;
    }

    /** There is work: look now, or once more when looking just now. */
    public void wake() {
        if (signal.availablePermits() == 0) {
            signal.release();
        }
    }

    private void run() {
        Duration pause = FIRST_PAUSE;
        while (running) {
            try {
                if (!work.once()) {
                    rest(interval);
                }
                pause = FIRST_PAUSE;
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.errorf(
                        "background work failed, tried again in %d ms: loop=%s reason=%s", pause.toMillis(), name, e);
                if (!restAfterFailure(pause)) {
                    return;
                }
                pause = longer(pause);
            }
        }
    }

    private void rest(Duration time) throws InterruptedException {
        if (signal.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
            signal.drainPermits();
        }
    }

    private boolean restAfterFailure(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    /** Stops it; the unit in work may finish, within five seconds. */
    @Override
    public void close() {
        running = false;
        wake();
        try {
            thread.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
    }
}
