package io.bellwether.local.process;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ending processes. */
public final class Endings {
    private static final Duration AFTER_FORCE = Duration.ofSeconds(5);

    private Endings() {}

    /** Asks a process to end, and after {@code patience} makes it. Returns when it is gone. */
    public static void end(ProcessHandle process, Duration patience) {
        process.destroy();
        if (!gone(process, patience)) {
            process.destroyForcibly();
            gone(process, AFTER_FORCE);
        }
    }

    private static boolean gone(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
