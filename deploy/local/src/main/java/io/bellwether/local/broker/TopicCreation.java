package io.bellwether.local.broker;

import io.bellwether.events.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics of {@link Topics#ALL} on a cluster of one node. */
public final class TopicCreation {
    private TopicCreation() {}

    /**
     * Creates the topics that are not there yet.
     *
     * @param patience how long to wait for the broker
     * @throws IllegalStateException when the broker does not answer in time or refuses
     */
    public static void createAll(String bootstrapServers, Duration patience) {
        int millis = Math.toIntExact(patience.toMillis());
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.min(millis, 5_000),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis);
        try (Admin admin = Admin.create(settings)) {
            create(admin, patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating topics", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("cannot create topics on " + bootstrapServers + ": " + e.getMessage(), e);
        }
    }

    private static void create(Admin admin, Duration patience)
            throws InterruptedException, ExecutionException, TimeoutException {
        List<NewTopic> topics =
                Topics.ALL.stream().map(topic -> topic.newTopic((short) 1)).toList();
        for (var created : admin.createTopics(topics).values().values()) {
            try {
                created.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }
}
