package io.bellwether.local.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.bellwether.events.Json;
import io.bellwether.events.TopicSetup;
import io.bellwether.local.mailbox.LocalMailbox;
import io.bellwether.local.port.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The parts of this JVM. Quarkus loads tests and their resources in several class loaders, each with statics of its own, so what
 * is running is noted where all of them can read it: in a system property.
 */
record SharedParts(
        String bootstrapServers, String jdbcUrl, String username, String password, int smtpPort, String mailDirectory) {
    private static final String RUNNING = "bellwether.test.parts.running";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Those that run, started by the first who asks. */
    static SharedParts running() {
        // The one object that all class loaders have in common.
        synchronized (Runtime.getRuntime()) {
            try {
                String noted = System.getProperty(RUNNING);
                if (noted != null) {
                    return Json.MAPPER.readValue(noted, SharedParts.class);
                }
                SharedParts started = start();
                System.setProperty(RUNNING, Json.MAPPER.writeValueAsString(started));
                return started;
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static SharedParts start() {
        Path directory = temporaryDirectory();
        Path mail = directory.resolve("mailbox");
        LocalMailbox mailbox = LocalMailbox.start(mail, Ports.free());
        Parts parts = chosen(directory);
        TopicSetup.run(parts.bootstrapServers(), (short) 1, PATIENCE);
        return new SharedParts(
                parts.bootstrapServers(),
                parts.jdbcUrl(),
                parts.username(),
                parts.password(),
                mailbox.port(),
                mail.toString());
    }

    private static Parts chosen(Path directory) {
        PartsChoice choice = PartsChoice.configured();
        Optional<String> obstacle = choice == PartsChoice.EMBEDDED
                ? Optional.of(PartsChoice.PROPERTY + " says so")
                : ContainerParts.obstacle();
        if (obstacle.isEmpty()) {
            say("containers " + ContainerParts.KAFKA_IMAGE + " and " + ContainerParts.POSTGRES_IMAGE);
            return ContainerParts.start();
        }
        if (choice == PartsChoice.CONTAINERS) {
            throw new IllegalStateException(PartsChoice.PROPERTY + " is containers, but " + obstacle.get());
        }
        say("embedded Kafka and PostgreSQL (" + obstacle.get() + ")");
        return EmbeddedParts.start(directory);
    }

    private static void say(String which) {
        System.out.println("Tests run on " + which);
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("bellwether-parts-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
