package io.bellwether.alert.ops;

import io.bellwether.events.Topics;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Ready when the broker answers and holds the topics; the database has a check of its own. */
@org.eclipse.microprofile.health.Readiness
@ApplicationScoped
class Readiness implements HealthCheck {
    private static final int PATIENCE_MILLIS = 3_000;
    private static final List<String> NEEDED = List.of(Topics.MOVES, Topics.deadLetters(Topics.MOVES), Topics.ALERTS);

    private final Admin broker;

    Readiness(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        Map<String, Object> config = new HashMap<>();
        kafka.forEach((key, value) -> {
            if (AdminClientConfig.configNames().contains(key)) {
                config.put(key, value);
            }
        });
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        broker = Admin.create(config);
    }

    @PreDestroy
    void close() {
        broker.close(java.time.Duration.ofSeconds(1));
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("topics");
        try {
            Set<String> missing = new TreeSet<>(NEEDED);
            missing.removeAll(broker.listTopics().names().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
            return missing.isEmpty()
                    ? response.up().build()
                    : response.down()
                            .withData("missing", String.join(", ", missing))
                            .build();
        } catch (ExecutionException | TimeoutException e) {
            return response.down().withData("broker", "does not answer").build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return response.down().build();
        }
    }
}
