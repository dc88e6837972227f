package io.bellwether.classify;

import io.bellwether.classify.article.ArticleReading;
import io.bellwether.classify.hop.EventHop;
import io.bellwether.classify.hop.JsonSerde;
import io.bellwether.classify.mention.ArticleMentions;
import io.bellwether.classify.mention.MentionHop;
import io.bellwether.classify.metrics.ClassifyMetrics;
import io.bellwether.classify.move.DossierSerde;
import io.bellwether.classify.move.Kinship;
import io.bellwether.classify.move.MergeRules;
import io.bellwether.classify.move.MoveHop;
import io.bellwether.classify.move.MoveMerger;
import io.bellwether.events.Article;
import io.bellwether.events.Mention;
import io.bellwether.events.Topics;
import io.bellwether.extraction.gazetteer.Gazetteer;
import io.bellwether.extraction.gazetteer.KnownOrganization;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.function.UnaryOperator;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The service's table of contents.
 *
 * <pre>
 * articles ──▶ {@link MentionHop} ──▶ mentions ──▶ {@link MoveHop} ──▶ moves
 *                   │                                  │
 *                   ▼                                  ▼
 *        dead letters of articles          dead letters of mentions
 * </pre>
 *
 * Each arrow is exactly-once: what is read, what is kept in the stores and what is written are one transaction. Beside it
 * {@code pasted} reads what somebody pastes, and keeps nothing.
 */
@Singleton
public class ClassifyPipeline {
    private static final String ARTICLES = "articles";
    private static final String MENTION_HOP = "article-to-mentions";
    private static final String MENTIONS = "mentions";
    private static final String ARTICLE_DEAD_LETTERS = "article-dead-letters";

    private static final String MENTIONS_AGAIN = "mentions-by-person";
    private static final String MOVE_HOP = "mention-to-moves";
    private static final String MOVES = "moves";
    private static final String MENTION_DEAD_LETTERS = "mention-dead-letters";

    private final Topology topology = new Topology();

    /** As the service runs it. */
    @Produces
    @Singleton
    public static Topology topology(
            ArticleReading reading, Gazetteer gazetteer, MergeRules rules, ClassifyMetrics metrics) {
        return topology(reading, new MoveMerger(rules, new Kinship(parents(gazetteer))), metrics);
    }

    private static UnaryOperator<String> parents(Gazetteer gazetteer) {
        return id -> {
            KnownOrganization known = gazetteer.byId().get(id);
            return known == null || known.parent() == null ? id : known.parent();
        };
    }

    /** The whole way, on whatever reads articles. */
    public static Topology topology(ArticleReading reading, MoveMerger merger, ClassifyMetrics metrics) {
        ClassifyPipeline pipeline = new ClassifyPipeline();
        pipeline.articlesToMentions(reading, metrics);
        pipeline.mentionsToMoves(merger, metrics);
        return pipeline.topology;
    }

    private void articlesToMentions(ArticleReading reading, ClassifyMetrics metrics) {
        source(ARTICLES, Topics.ARTICLES);
        topology.addProcessor(
                MENTION_HOP,
                () -> new EventHop<>(
                        Article.class, new MentionHop(reading, metrics), MENTIONS, ARTICLE_DEAD_LETTERS, metrics),
                ARTICLES);
        topology.addStateStore(store(MentionHop.STORE, JsonSerde.of(ArticleMentions.class)), MENTION_HOP);
        sink(MENTIONS, Topics.MENTIONS, MENTION_HOP);
        sink(ARTICLE_DEAD_LETTERS, Topics.deadLetters(Topics.ARTICLES), MENTION_HOP);
    }

    private void mentionsToMoves(MoveMerger merger, ClassifyMetrics metrics) {
        source(MENTIONS_AGAIN, Topics.MENTIONS);
        topology.addProcessor(
                MOVE_HOP,
                () -> new EventHop<>(Mention.class, new MoveHop(merger, metrics), MOVES, MENTION_DEAD_LETTERS, metrics),
                MENTIONS_AGAIN);
        topology.addStateStore(store(MoveHop.STORE, DossierSerde.create()), MOVE_HOP);
        sink(MOVES, Topics.MOVES, MOVE_HOP);
        sink(MENTION_DEAD_LETTERS, Topics.deadLetters(Topics.MENTIONS), MOVE_HOP);
    }

    private void source(String name, String topic) {
        topology.addSource(name, new StringDeserializer(), new ByteArrayDeserializer(), topic);
    }

    private void sink(String name, String topic, String parent) {
        topology.addSink(name, topic, new StringSerializer(), new ByteArraySerializer(), parent);
    }

    private static <V> StoreBuilder<?> store(String name, Serde<V> values) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), values)
                .withCachingEnabled();
    }
}
