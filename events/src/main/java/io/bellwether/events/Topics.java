package io.bellwether.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** Every topic: its name, what it is keyed by, how many partitions it has and how long it keeps what it holds. */
public final class Topics {
    public static final String ARTICLES = "bellwether.articles.v1";
    public static final String MENTIONS = "bellwether.mentions.v1";
    public static final String CORRECTIONS = "bellwether.corrections.v1";
    public static final String MOVES = "bellwether.moves.v1";
    public static final String ALERTS = "bellwether.alerts.v1";

    /** The largest value any topic takes; what is larger is refused or dead-lettered. */
    public static final int MAX_RECORD_BYTES = 1024 * 1024;

    /**
     * The largest record: {@link #MAX_RECORD_BYTES} and room for the key, the headers and the framing. Brokers are told it as
     * {@code max.message.bytes}; producers need it as {@code max.request.size}, whose default is smaller.
     */
    public static final int MAX_MESSAGE_BYTES = MAX_RECORD_BYTES + 64 * 1024;

    /**
     * How long a compacted topic keeps every revision before only the latest stays. A reader that was down for less misses no
     * transition of any move.
     */
    public static final Duration MIN_COMPACTION_LAG = Duration.ofDays(30);

    /**
     * How long it may take at most: what was replaced, or taken off the topic, is gone from the brokers' disks by then.
     */
    public static final Duration MAX_COMPACTION_LAG = Duration.ofDays(35);

    private static final int PARTITIONS = 6;

    /** Those that carry events, in the order of the flow. */
    public static final List<Topic> EVENTS = List.of(
            new Topic(ARTICLES, "article id", PARTITIONS, Cleanup.DELETE, Duration.ofDays(30)),
            new Topic(MENTIONS, "person id", PARTITIONS, Cleanup.DELETE, Duration.ofDays(365)),
            // As many partitions as mentions: who reads what is said of a person reads what is decided about them. Kept
            // for ever, so
            // that reading everything again ends in the same moves.
            new Topic(CORRECTIONS, "person id", PARTITIONS, Cleanup.DELETE, null),
            new Topic(MOVES, "move id", PARTITIONS, Cleanup.COMPACT, null),
            new Topic(ALERTS, "watch id", PARTITIONS, Cleanup.DELETE, Duration.ofDays(90)));

    /** Those that carry events, each followed by its dead letters. */
    public static final List<Topic> ALL = withDeadLetters();

    private Topics() {}

    /** Where the records of {@code topic} go that can never be processed. */
    public static String deadLetters(String topic) {
        return topic + ".dlq";
    }

    private static List<Topic> withDeadLetters() {
        List<Topic> all = new ArrayList<>();
        for (Topic topic : EVENTS) {
            all.add(topic);
            all.add(new Topic(deadLetters(topic.name()), topic.key(), 1, Cleanup.DELETE, Duration.ofDays(90)));
        }
        return List.copyOf(all);
    }

    /** Whether a topic forgets by age or keeps the latest of each key for ever. */
    public enum Cleanup {
        DELETE,
        COMPACT
    }

    /**
     * One topic.
     *
     * @param name       as on the broker
     * @param key        what records are keyed by, in words
     * @param partitions the most readers that can share the work
     * @param cleanup    how it forgets
     * @param retention  how long records are kept; null for ever
     */
    public record Topic(String name, String key, int partitions, Cleanup cleanup, Duration retention) {

        /** The topic's configuration, in Kafka's own names. */
        public Map<String, String> config() {
            Map<String, String> config = new LinkedHashMap<>();
            config.put(
                    TopicConfig.CLEANUP_POLICY_CONFIG,
                    cleanup == Cleanup.COMPACT
                            ? TopicConfig.CLEANUP_POLICY_COMPACT
                            : TopicConfig.CLEANUP_POLICY_DELETE);
            config.put(TopicConfig.RETENTION_MS_CONFIG, retention == null ? "-1" : Long.toString(retention.toMillis()));
            if (cleanup == Cleanup.COMPACT) {
                config.put(TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, Long.toString(MIN_COMPACTION_LAG.toMillis()));
                config.put(TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, Long.toString(MAX_COMPACTION_LAG.toMillis()));
            }
            config.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(MAX_MESSAGE_BYTES));
            return config;
        }

        /** What an admin client needs to create it. */
        public NewTopic newTopic(short replicationFactor) {
            return new NewTopic(name, partitions, replicationFactor).configs(config());
        }
    }
}
