package io.bellwether.local.testing;

import io.bellwether.local.mailbox.MailReader;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * A real broker with all topics, a real database and a real mailbox for the tests of a service:
 * {@code @QuarkusTestResource(RealParts.class)}.
 *
 * <p>They start once in a JVM and are shared by all its tests, so a test uses keys, names and addresses of its own. Which parts
 * is said by the system property {@code bellwether.test.parts} or the environment's {@code BELLWETHER_TEST_PARTS}: {@code auto}
 * (the default), {@code embedded} or {@code containers}.
 */
public final class RealParts implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        SharedParts parts = SharedParts.running();
        Map<String, String> config = new HashMap<>();
        config.put("kafka.bootstrap.servers", parts.bootstrapServers());
        config.put("quarkus.datasource.jdbc.url", parts.jdbcUrl());
        config.put("quarkus.datasource.username", parts.username());
        config.put("quarkus.datasource.password", parts.password());
        config.put("quarkus.mailer.host", "127.0.0.1");
        config.put("quarkus.mailer.port", Integer.toString(parts.smtpPort()));
        config.put("quarkus.mailer.mock", "false");
        config.put("bellwether.egress.allow", "127.0.0.0/8");
        // The embedded broker logs in the same JVM, at length.
        config.put("quarkus.log.category.\"kafka\".level", "ERROR");
        config.put("quarkus.log.category.\"state.change.logger\".level", "ERROR");
        config.put("quarkus.log.category.\"org.apache.kafka\".level", "WARN");
        return config;
    }

    /** Others in this JVM may still need them; they stop when it does. */
    @Override
    public void stop() {}

    public static String bootstrapServers() {
        return SharedParts.running().bootstrapServers();
    }

    public static String jdbcUrl() {
        return SharedParts.running().jdbcUrl();
    }

    public static String username() {
        return SharedParts.running().username();
    }

    public static String password() {
        return SharedParts.running().password();
    }

    /** Of the mailbox, on 127.0.0.1. */
    public static int smtpPort() {
        return SharedParts.running().smtpPort();
    }

    /** What was sent. */
    public static MailReader mailbox() {
        return new MailReader(Path.of(SharedParts.running().mailDirectory()));
    }
}
