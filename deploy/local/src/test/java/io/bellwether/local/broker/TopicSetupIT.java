package io.bellwether.local.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.bellwether.events.TopicSetup;
import io.bellwether.events.Topics;
import io.bellwether.local.port.Ports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicSetupIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    @Test
    void bringsAnOlderClusterToTheTopicsOfTodayAndThenFindsNothingToDo() throws Exception {
        List<Integer> ports = Ports.free(2);
        try (LocalKafka kafka = LocalKafka.start(directory, ports.get(0), ports.get(1));
                Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            NewTopic older = new NewTopic(Topics.MOVES, 3, (short) 1).configs(Map.of("cleanup.policy", "delete"));
            admin.createTopics(List.of(older)).all().get(30, TimeUnit.SECONDS);

            List<String> first = TopicSetup.run(kafka.bootstrapServers(), (short) 1, PATIENCE);

            assertThat(first)
                    .hasSameSizeAs(Topics.ALL)
                    .contains("bellwether.articles.v1: created, 6 partitions")
                    .anySatisfy(line -> assertThat(line)
                            .startsWith("bellwether.moves.v1: set ")
                            .contains("cleanup.policy=compact"));
            // A broker takes a moment to know what its controller was told.
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(TopicSetup.run(kafka.bootstrapServers(), (short) 1, PATIENCE))
                            .allSatisfy(line -> assertThat(line).endsWith(": as it should be")));
            for (Topics.Topic topic : Topics.ALL) {
                assertThat(config(admin, topic.name())).containsAllEntriesOf(topic.config());
            }
        }
    }

    @Test
    void saysInOneLineThatNoClusterAnswers() {
        String nowhere = "127.0.0.1:" + Ports.free(1).get(0);

        assertThatThrownBy(() -> TopicSetup.run(nowhere, (short) 1, Duration.ofMillis(500)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("cannot set up topics on " + nowhere);
    }

    private static Map<String, String> config(Admin admin, String topic) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Config config = admin.describeConfigs(List.of(resource))
                .all()
                .get(30, TimeUnit.SECONDS)
                .get(resource);
        return config.entries().stream()
                .filter(entry -> entry.value() != null)
                .collect(Collectors.toMap(entry -> entry.name(), entry -> entry.value()));
    }
}
