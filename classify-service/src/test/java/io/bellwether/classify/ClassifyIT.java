package io.bellwether.classify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bellwether.classify.article.ArticleReading;
import io.bellwether.classify.metrics.ClassifyMetrics;
import io.bellwether.classify.move.Kinship;
import io.bellwether.classify.move.MergeRules;
import io.bellwether.classify.move.MoveMerger;
import io.bellwether.events.Article;
import io.bellwether.events.DeadLetters;
import io.bellwether.events.EventCodec;
import io.bellwether.events.EventType;
import io.bellwether.events.Mention;
import io.bellwether.events.Move;
import io.bellwether.events.Reading.Read;
import io.bellwether.events.Topics;
import io.bellwether.local.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The service on a real broker, read as any integrator reads it: committed records only. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClassifyIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String JOINS = "Ada Moreno joins OpenAI as chief scientist";

    @Inject
    KafkaStreams streams;

    @Inject
    StreamsConfig settings;

    @Inject
    ArticleReading reading;

    @Inject
    MergeRules rules;

    @Inject
    ClassifyMetrics metrics;

    private final String story = UUID.randomUUID().toString().replace("-", "");
    private TopicTail topics;

    @BeforeEach
    void open() {
        topics = new TopicTail(RealParts.bootstrapServers());
        await().atMost(PATIENCE).until(() -> streams.state() == KafkaStreams.State.RUNNING);
    }

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void anArticleBecomesAMentionAndAMove() {
        send(Articles.by("The Ledger").id(story).says(JOINS).article());

        Mention mention = mentions(1).getFirst();
        assertThat(mention.person().id()).isEqualTo("ada-moreno");
        ConsumerRecord<String, byte[]> record = moveRecords(1).getFirst();
        Move move = move(record);
        assertThat(record.key()).isEqualTo(move.id());
        assertThat(move.evidence()).anyMatch(one -> one.mentionId().equals(mention.id()));
        assertThat(EventCodec.header(record.headers(), EventCodec.CE_TYPE)).contains(EventType.MOVE.type());
        assertThat(EventCodec.header(record.headers(), EventCodec.CE_ID)).contains(move.id() + "/" + move.revision());
    }

    @Test
    void anEditWithdrawsWhatTheArticleNoLongerSays() {
        send(Articles.by("The Ledger").id(story).says(JOINS).article());
        send(Articles.by("The Ledger").id(story).says("Withdrawn").revision(2).article());

        assertThat(mentions(2)).extracting(Mention::withdrawn).containsExactly(false, true);
    }

    @Test
    void whatCannotBeReadIsLaidAsideAndTheNextGoesThrough() {
        Article article = Articles.by("The Ledger").id(story).says(JOINS).article();
        Headers good = EventCodec.headers(article, "test", Instant.now());
        Headers bad = new RecordHeaders().add(EventCodec.CE_TYPE, "io.bellwether.article.v9".getBytes(UTF_8));
        topics.send(Topics.ARTICLES, story, "{".getBytes(UTF_8), good);
        topics.send(Topics.ARTICLES, story, EventCodec.value(article), bad);
        topics.send(Topics.ARTICLES, story, new byte[Topics.MAX_RECORD_BYTES + 1], good);
        send(article);

        List<ConsumerRecord<String, byte[]>> letters =
                topics.await(Topics.deadLetters(Topics.ARTICLES), record -> story.equals(record.key()), 3);
        assertThat(letters)
                .extracting(letter ->
                        EventCodec.header(letter.headers(), DeadLetters.REASON).orElseThrow())
                .containsExactlyInAnyOrder("malformed", "unknown_version", "too_large");
        assertThat(mentions(1)).hasSize(1);
    }

    /** The last, since it stops the stream of all of them. */
    @Test
    @Order(Integer.MAX_VALUE)
    void afterARestartItGoesOnWhereItWas() {
        send(Articles.by("The Ledger").id(story).says(JOINS).article());
        mentions(1);
        streams.close(Duration.ofSeconds(20));
        send(Articles.by("The Ledger").id(story).says(JOINS).article());
        send(Articles.by("The Ledger").id(story).says("Withdrawn").revision(2).article());

        Topology topology = ClassifyPipeline.topology(reading, new MoveMerger(rules, Kinship.byName()), metrics);
        try (KafkaStreams again = new KafkaStreams(topology, settings)) {
            again.start();
            assertThat(mentions(2)).extracting(Mention::revision).containsExactly(1, 2);
        }
    }

    @Test
    void itSaysThatItIsWell() {
        send(Articles.by("The Ledger").id(story).says(JOINS).article());
        mentions(1);

        RestAssured.get("/q/health/live").then().statusCode(200);
        await().atMost(PATIENCE)
                .untilAsserted(() -> RestAssured.get("/q/health/ready").then().statusCode(200));
        assertThat(RestAssured.get("/q/metrics").asString())
                .contains(
                        "bellwether_articles_total", "bellwether_mentions_total", "bellwether_latency_seconds_bucket");
    }

    private void send(Article article) {
        topics.send(
                Topics.ARTICLES,
                article.key(),
                EventCodec.value(article),
                EventCodec.headers(article, "test", Instant.now()));
    }

    private List<Mention> mentions(int count) {
        return topics
                .await(Topics.MENTIONS, record -> mention(record).article().id().equals(story), count)
                .stream()
                .map(ClassifyIT::mention)
                .toList();
    }

    private List<ConsumerRecord<String, byte[]>> moveRecords(int count) {
        return topics.await(
                Topics.MOVES,
                record -> move(record).evidence().stream()
                        .anyMatch(one -> one.article().id().equals(story)),
                count);
    }

    private static Mention mention(ConsumerRecord<String, byte[]> record) {
        return ((Read<Mention>) EventCodec.read(Mention.class, record.headers(), record.value())).event();
    }

    private static Move move(ConsumerRecord<String, byte[]> record) {
        return ((Read<Move>) EventCodec.read(Move.class, record.headers(), record.value())).event();
    }
}
