package io.bellwether.local.testing;

import io.bellwether.local.broker.LocalKafka;
import io.bellwether.local.database.LocalPostgres;
import io.bellwether.local.port.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Exit;

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
        // The broker dies with the JVM; until then it must not mind that its directory goes first, and end the JVM its
        // own way.
        Exit.Procedure nothing = (code, message) -> {};
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            Exit.setHaltProcedure(nothing);
                            postgres.close();
                            delete(directory);
                        },
                        "stop-parts"));
        return new Parts(broker.bootstrapServers(), postgres.jdbcUrl(), LocalPostgres.USERNAME, LocalPostgres.PASSWORD);
    }

    /** With the JDK's own classes only: at this point Quarkus may have closed the loader of all others. */
    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
