package io.bellwether.local.up;

import io.bellwether.local.database.LocalPostgres;
import io.bellwether.local.process.Endings;
import io.bellwether.local.process.Part;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** PostgreSQL, which is a process of its own but started through a library. */
final class DatabasePart implements Part {
    private final DataDirectory data;
    private final int port;
    private LocalPostgres postgres;
    private boolean stopped;

    DatabasePart(DataDirectory data, int port) {
        this.data = data;
        this.port = port;
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public Path log() {
        return data.log(name());
    }

    @Override
    public synchronized void start() {
        if (stopped) {
            return;
        }
        if (postgres != null) {
            // Lets go of the directory, which it holds although its server is gone.
            postgres.close();
        }
        postgres = LocalPostgres.start(data.postgres(), port, log());
    }

    @Override
    public synchronized CompletableFuture<ProcessHandle> ended() {
        return postgres == null
                ? new CompletableFuture<>()
                : postgres.process()
                        .map(ProcessHandle::onExit)
                        .orElseGet(() -> CompletableFuture.completedFuture(ProcessHandle.current()));
    }

    @Override
    public synchronized void stop(Duration patience) {
        stopped = true;
        if (postgres != null) {
            var process = postgres.process();
            postgres.close();
            process.ifPresent(remaining -> Endings.end(remaining, patience));
        }
    }
}
