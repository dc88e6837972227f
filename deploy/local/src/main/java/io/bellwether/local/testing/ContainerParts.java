package io.bellwether.local.testing;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.PostgreSQLContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/** The official images, in a Docker engine. */
final class ContainerParts {
    static final String KAFKA_IMAGE = "apache/kafka:4.0.0";
    static final String POSTGRES_IMAGE = "postgres:18";

    private static final int MINUTES_TO_PULL = 5;

    private ContainerParts() {}

    /** Why they cannot be used here; empty when they can, the images then being there. */
    static Optional<String> obstacle() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            return Optional.of("no Docker engine answers");
        }
        return pull(KAFKA_IMAGE).or(() -> pull(POSTGRES_IMAGE));
    }

    /** Starts both; they stop when this JVM does. */
    static Parts start() {
        KafkaContainer broker = new KafkaContainer(KAFKA_IMAGE)
                .withEnv(Map.of(
                        "KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false",
                        "KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0",
                        "KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "1",
                        "KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "1"));
        PostgreSQLContainer<?> database = new PostgreSQLContainer<>(DockerImageName.parse(POSTGRES_IMAGE));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(broker, database), "stop-containers"));
        broker.start();
        database.start();
        return new Parts(
                broker.getBootstrapServers(), database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }

    private static void stop(KafkaContainer broker, PostgreSQLContainer<?> database) {
        broker.stop();
        database.stop();
    }

    private static Optional<String> pull(String image) {
        var docker = DockerClientFactory.lazyClient();
        boolean there = docker.listImagesCmd().withImageNameFilter(image).exec().stream()
                .findAny()
                .isPresent();
        if (there) {
            return Optional.empty();
        }
        try {
            boolean pulled = docker.pullImageCmd(image).start().awaitCompletion(MINUTES_TO_PULL, TimeUnit.MINUTES);
            return pulled ? Optional.empty() : Optional.of(image + " takes too long to pull");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted while pulling " + image);
        } catch (RuntimeException e) {
            // The Docker client says with unchecked exceptions of many types that a registry cannot be reached.
            return Optional.of(image + " cannot be pulled");
        }
    }
}
