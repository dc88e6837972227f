package io.bellwether.ingest.feed.xml;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * Until when a document may be read. On a machine that is too busy to give the reader its share, the time on the clock is no
 * reason to refuse an ordinary document: a least of work is always done. For the thread that made it.
 */
public final class Deadline {
    private static final String WHY = "takes too long to read";

    private final long atNanos;
    private final long leastCpuNanos;
    private final long cpuAtStart;

    private Deadline(long atNanos, Duration leastWork) {
        this.atNanos = atNanos;
        this.leastCpuNanos = leastWork.toNanos();
        this.cpuAtStart = leastCpuNanos > 0 ? cpuTime() : 0;
    }

    /** In that time from now, and not before the thread has worked so long. */
    public static Deadline in(Duration most, Duration leastWork) {
        return new Deadline(System.nanoTime() + most.toNanos(), leastWork);
    }

    /** At that {@link System#nanoTime()}. */
    public static Deadline at(long nanos) {
        return new Deadline(nanos, Duration.ZERO);
    }

    public boolean isPassed() {
        return System.nanoTime() - atNanos > 0 && (leastCpuNanos == 0 || cpuTime() - cpuAtStart > leastCpuNanos);
    }

    /**
     * To be asked again and again.
     *
     * @throws TooMuchMarkup when it has passed
     */
    public void check() throws TooMuchMarkup {
        if (isPassed()) {
            throw new TooMuchMarkup(WHY);
        }
    }

    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
