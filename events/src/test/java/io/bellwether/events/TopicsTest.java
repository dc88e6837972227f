package io.bellwether.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void everyEventTopicIsFollowedByItsDeadLetters() {
        assertThat(Topics.ALL)
                .extracting(Topics.Topic::name)
                .containsExactly(
                        "bellwether.articles.v1",
                        "bellwether.articles.v1.dlq",
                        "bellwether.mentions.v1",
                        "bellwether.mentions.v1.dlq",
                        "bellwether.corrections.v1",
                        "bellwether.corrections.v1.dlq",
                        "bellwether.moves.v1",
                        "bellwether.moves.v1.dlq",
                        "bellwether.alerts.v1",
                        "bellwether.alerts.v1.dlq");
    }

    @Test
    void thereIsOneEventTopicForEachTypeInTheOrderOfTheFlow() {
        assertThat(Topics.EVENTS)
                .extracting(Topics.Topic::name)
                .containsExactlyElementsOf(Arrays.stream(EventType.values())
                        .map(type -> "bellwether." + type.noun() + "s.v" + type.version())
                        .toList());
    }

    @Test
    void movesKeepTheLatestRevisionForEverAndEveryRevisionForAMonth() {
        assertThat(topic(Topics.MOVES).config())
                .isEqualTo(Map.of(
                        "cleanup.policy", "compact",
                        "retention.ms", "-1",
                        "min.compaction.lag.ms", "2592000000",
                        "max.compaction.lag.ms", "3024000000",
                        "max.message.bytes", "1114112"));
    }

    @Test
    void articlesAreForgottenAfterAMonth() {
        assertThat(topic(Topics.ARTICLES).config())
                .isEqualTo(Map.of(
                        "cleanup.policy", "delete",
                        "retention.ms", "2592000000",
                        "max.message.bytes", "1114112"));
    }

    @Test
    void aTopicIsCreatedAsItIsDescribed() {
        NewTopic created = topic(Topics.MOVES).newTopic((short) 3);

        assertThat(created.name()).isEqualTo(Topics.MOVES);
        assertThat(created.numPartitions()).isEqualTo(6);
        assertThat(created.replicationFactor()).isEqualTo((short) 3);
        assertThat(created.configs()).isEqualTo(topic(Topics.MOVES).config());
    }

    @Test
    void namesAreUnique() {
        List<String> names = Topics.ALL.stream().map(Topics.Topic::name).toList();

        assertThat(new HashSet<>(names)).hasSameSizeAs(names);
    }

    private static Topics.Topic topic(String name) {
        return Topics.ALL.stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
