package io.bellwether.classify.pasted;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Who is read at once: so many, and no more bytes together than one may have. Who finds no place waits, but not for long. */
final class Places {
    private static final int MOST = 1_000;

    private final Semaphore shares;
    private final long most;
    private final int all;

    /** @param most bytes of the largest, which takes every place */
    Places(long most, int atOnce) {
        this.most = most;
        this.all = Math.clamp(atOnce, 1, MOST);
        this.shares = new Semaphore(all, true);
    }

    /** A place, until it is closed. */
    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /** @param bytes how long the body is said to be; what is not known counts as the most */
    Optional<Place> take(long bytes, Duration patience) {
        int wanted = shares(bytes);
        try {
            return shares.tryAcquire(wanted, patience.toMillis(), TimeUnit.MILLISECONDS)
                    ? Optional.of(() -> shares.release(wanted))
                    : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private int shares(long bytes) {
        long known = bytes < 0 ? most : Math.min(bytes, most);
        return (int) Math.clamp((known * all + most - 1) / most, 1, all);
    }
}
