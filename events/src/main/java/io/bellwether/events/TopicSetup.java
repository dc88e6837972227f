package io.bellwether.events;

import io.bellwether.events.Topics.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Brings a cluster to {@link Topics#ALL}: creates what is missing and sets what is configured otherwise. It never changes a
 * number of partitions, since keys would move and with them the order of what is under one key.
 *
 * <p>As a program it takes the cluster from {@code KAFKA_BOOTSTRAP_SERVERS} and the number of copies from
 * {@code BELLWETHER_TOPICS_REPLICATION} (default 1); exit code 1 and one line when the cluster does not answer or refuses.
 */
public final class TopicSetup {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Admin admin;
    private final short replication;
    private final Duration patience;

    private TopicSetup(Admin admin, short replication, Duration patience) {
        this.admin = admin;
        this.replication = replication;
        this.patience = patience;
    }

    /** For whoever runs a cluster without tools of their own for topics. */
    public static void main(String[] args) {
        String bootstrapServers = System.getenv().getOrDefault("KAFKA_BOOTSTRAP_SERVERS", "localhost:9092");
        String replication = System.getenv().getOrDefault("BELLWETHER_TOPICS_REPLICATION", "1");
        try {
            run(bootstrapServers, Short.parseShort(replication), PATIENCE).forEach(System.out::println);
        } catch (NumberFormatException e) {
            fail("BELLWETHER_TOPICS_REPLICATION is no number: " + replication);
        } catch (IllegalStateException e) {
            fail(e.getMessage());
        }
    }

    private static void fail(String line) {
        System.err.println(line);
        System.exit(1);
    }

    /**
     * Creates and configures the topics.
     *
     * @param replication how many brokers keep a copy of each new topic
     * @param patience    how long to wait for the cluster, all in all
     * @return one line of what was done for each topic, in the order of {@link Topics#ALL}
     * @throws IllegalStateException when the cluster does not answer in time or refuses
     */
    public static List<String> run(String bootstrapServers, short replication, Duration patience) {
        int millis = Math.toIntExact(patience.toMillis());
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.min(millis, 5_000),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis);
        try (Admin admin = Admin.create(settings)) {
            return new TopicSetup(admin, replication, patience).run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while setting up topics", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("cannot set up topics on " + bootstrapServers + ": " + e.getMessage(), e);
        }
    }

    private List<String> run() throws InterruptedException, ExecutionException, TimeoutException {
        Set<String> created = create();
        Map<String, Map<String, String>> deviations = deviations(created);
        set(deviations);
        return Topics.ALL.stream()
                .map(topic -> topic.name() + ": " + work(topic, created, deviations))
                .toList();
    }

    private static String work(Topic topic, Set<String> created, Map<String, Map<String, String>> deviations) {
        if (created.contains(topic.name())) {
            return "created, " + topic.partitions() + " partitions";
        }
        Map<String, String> deviation = deviations.getOrDefault(topic.name(), Map.of());
        return deviation.isEmpty() ? "as it should be" : "set " + deviation;
    }

    /** Only what is missing: brokers log a creation that fails as an error. */
    private Set<String> create() throws InterruptedException, ExecutionException, TimeoutException {
        Set<String> there = done(admin.listTopics().names());
        List<NewTopic> missing = Topics.ALL.stream()
                .filter(topic -> !there.contains(topic.name()))
                .map(topic -> topic.newTopic(replication))
                .toList();
        for (KafkaFuture<Void> creation : admin.createTopics(missing).values().values()) {
            try {
                done(creation);
            } catch (ExecutionException e) {
                // Another instance was quicker.
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
        return missing.stream().map(NewTopic::name).collect(Collectors.toSet());
    }

    private Map<String, Map<String, String>> deviations(Set<String> created)
            throws InterruptedException, ExecutionException, TimeoutException {
        List<Topic> older = Topics.ALL.stream()
                .filter(topic -> !created.contains(topic.name()))
                .toList();
        Map<ConfigResource, Config> actual = done(admin.describeConfigs(
                        older.stream().map(topic -> resource(topic.name())).toList())
                .all());
        Map<String, Map<String, String>> deviations = new HashMap<>();
        for (Topic topic : older) {
            Map<String, String> deviation = new HashMap<>(topic.config());
            actual.get(resource(topic.name()))
                    .entries()
                    .forEach(entry -> deviation.remove(entry.name(), entry.value()));
            if (!deviation.isEmpty()) {
                deviations.put(topic.name(), deviation);
            }
        }
        return deviations;
    }

    private void set(Map<String, Map<String, String>> deviations)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        deviations.forEach((topic, config) -> {
            List<AlterConfigOp> settings = new ArrayList<>();
            config.forEach((name, value) -> settings.add(new AlterConfigOp(new ConfigEntry(name, value), OpType.SET)));
            changes.put(resource(topic), settings);
        });
        done(admin.incrementalAlterConfigs(changes).all());
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }

    private <T> T done(KafkaFuture<T> future) throws InterruptedException, ExecutionException, TimeoutException {
        return future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    }
}
