package io.bellwether.local.testing;

import io.bellwether.local.broker.LocalKafka;
import io.bellwether.local.database.LocalPostgres;
import io.bellwether.local.port.Ports;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The parts that come as dependencies. */
final class EmbeddedParts {
    private EmbeddedParts() {}

    /** Starts both, side by side; they stop when this JVM does. */
    static Parts start(Path directory) {
        List<Integer> ports = Ports.free(3);
        CompletableFuture<LocalPostgres> database = CompletableFuture.supplyAsync(
                () -> LocalPostgres.startForTests(directory.resolve("postgres"), ports.get(2)));
        LocalKafka broker = LocalKafka.start(directory.resolve("kafka"), ports.get(0), ports.get(1));
        LocalPostgres postgres = database.join();
        // The broker dies with the JVM; its directory goes with it, so that there is nothing to stop in order.
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::close, "stop-postgres"));
        return new Parts(broker.bootstrapServers(), postgres.jdbcUrl(), LocalPostgres.USERNAME, LocalPostgres.PASSWORD);
    }
}
