package io.bellwether.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Something that runs beside us and may die. */
public interface Part {
    /** As people know it: {@code classify-service}. */
    String name();

    /** Where it says what it does. */
    Path log();

    /**
     * Starts it, or starts it again; does nothing once {@link #stop} was called.
     *
     * @throws RuntimeException when it cannot be started
     */
    void start();

    /** Completes when the present run ends, for whatever reason. */
    CompletableFuture<ProcessHandle> ended();

    /** Ends it for good, by force when it takes longer than {@code patience}. */
    void stop(Duration patience);
}
