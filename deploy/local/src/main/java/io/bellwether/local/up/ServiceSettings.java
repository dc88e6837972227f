package io.bellwether.local.up;

import io.bellwether.local.database.LocalPostgres;
import io.bellwether.local.port.Ports;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What each service is told through its environment.
 *
 * @param opml the feeds to follow; how often each is read is said there
 */
record ServiceSettings(PortPlan ports, DataDirectory data, Path opml) {
    static final String MAIL_FROM = "Bellwether <alerts@bellwether.local>";

    Map<String, String> environment(String service) {
        return switch (service) {
            case "ingest-service" -> ingest();
            case "classify-service" -> all(ports.classify());
            case "alert-service" -> alert();
            default -> throw new IllegalArgumentException(service);
        };
    }

    /** Those that Quarkus reads by prefix, which the environment cannot express. */
    Map<String, String> properties(String service) {
        return service.equals("classify-service")
                ? Map.of("kafka-streams.state.dir", data.streams().toString())
                : Map.of();
    }

    int port(String service) {
        return switch (service) {
            case "ingest-service" -> ports.ingest();
            case "classify-service" -> ports.classify();
            case "alert-service" -> ports.web();
            default -> throw new IllegalArgumentException(service);
        };
    }

    private Map<String, String> ingest() {
        Map<String, String> environment = withDatabase(ports.ingest());
        environment.put("BELLWETHER_INGEST_OPML", opml.toString());
        // The newsroom is our own.
        environment.put("BELLWETHER_INGEST_POLITENESS_EXEMPT", Ports.LOOPBACK);
        return environment;
    }

    private Map<String, String> alert() {
        Map<String, String> environment = withDatabase(ports.web());
        environment.put("QUARKUS_MAILER_HOST", Ports.LOOPBACK);
        environment.put("QUARKUS_MAILER_PORT", Integer.toString(ports.smtp()));
        environment.put("QUARKUS_MAILER_FROM", MAIL_FROM);
        environment.put("BELLWETHER_ALERT_PUBLIC_URL", PortPlan.url(ports.web()));
        return environment;
    }

    private Map<String, String> withDatabase(int port) {
        Map<String, String> environment = all(port);
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", LocalPostgres.jdbcUrl(ports.postgres()));
        environment.put("QUARKUS_DATASOURCE_USERNAME", LocalPostgres.USERNAME);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", LocalPostgres.PASSWORD);
        return environment;
    }

    private Map<String, String> all(int port) {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_HTTP_HOST", Ports.LOOPBACK);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", PortPlan.address(ports.kafka()));
        environment.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true");
        // Newsroom and webhook receiver are on this machine.
        environment.put("BELLWETHER_EGRESS_ALLOW", "127.0.0.0/8");
        return environment;
    }
}
