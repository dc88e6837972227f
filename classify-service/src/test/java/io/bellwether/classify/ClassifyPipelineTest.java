package io.bellwether.classify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.classify.article.ExtractedClaims;
import io.bellwether.classify.metrics.ClassifyMetrics;
import io.bellwether.classify.move.Told;
import io.bellwether.events.Article;
import io.bellwether.events.DeadLetters;
import io.bellwether.events.EventCodec;
import io.bellwether.events.EventType;
import io.bellwether.events.Mention;
import io.bellwether.events.Move;
import io.bellwether.events.Status;
import io.bellwether.events.Topics;
import io.bellwether.events.Transition;
import io.bellwether.extraction.Extractor;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ClassifyPipelineTest {
    private static final ExtractedClaims EXTRACTION = new ExtractedClaims(Extractor.create());
    private static final String JOINS = "Ada Moreno joins OpenAI as chief scientist";

    private final PipelineDriver pipeline = new PipelineDriver(EXTRACTION);

    @AfterEach
    void close() {
        pipeline.close();
    }

    @Nested
    class TheWay {
        @Test
        void anArticleBecomesAMentionAndAMove() {
            pipeline.hears(Articles.by("The Ledger").says(JOINS));

            Mention mention = pipeline.mentions().getFirst();
            assertThat(mention.id()).isEqualTo("the-ledger-article:ada-moreno:1");
            assertThat(mention.article().source().name()).isEqualTo("The Ledger");
            assertThat(mention.quote().text()).isEqualTo(JOINS);
            Move move = pipeline.moves().getFirst();
            assertThat(move.to()).extracting(one -> one.id()).containsExactly("openai");
            assertThat(move.transition()).isEqualTo(Transition.CONFIRMED);
            assertThat(move.seen()).isEqualTo(Articles.DAY_ONE.plusSeconds(5));
            assertThat(move.evidence())
                    .singleElement()
                    .satisfies(one -> assertThat(one.mentionId()).isEqualTo(mention.id()));
        }

        @Test
        void everyRecordIsACloudEventKeyedByItsId() {
            pipeline.hears(Articles.by("The Ledger").says(JOINS));

            TestRecord<String, byte[]> move = pipeline.moveRecords().getFirst();
            assertThat(EventCodec.header(move.headers(), EventCodec.CE_TYPE)).contains(EventType.MOVE.type());
            assertThat(EventCodec.header(move.headers(), EventCodec.CE_SOURCE))
                    .contains("/bellwether/classify-service");
            assertThat(EventCodec.header(move.headers(), EventCodec.CE_TIME)).contains(PipelineDriver.NOW.toString());
            assertThat(EventCodec.header(move.headers(), EventCodec.CE_ID)).contains(move.key() + "/1");
        }

        @Test
        void severalOutletsOneMove() {
            pipeline.hears(
                    Articles.by("The Ledger").says("Ada Moreno may join OpenAI"),
                    Articles.by("Wire One").says(JOINS).minute(5),
                    Articles.byNewsroom("OpenAI newsroom").says(JOINS).minute(9));

            List<Move> moves = pipeline.moves();
            assertThat(moves).extracting(Move::id).containsOnly(moves.getFirst().id());
            assertThat(moves).extracting(Move::revision).containsExactly(1, 2, 3);
            assertThat(moves.getLast().evidence()).hasSize(3);
        }

        @Test
        void anArticleThatClaimsNothingGoesNowhere() {
            pipeline.hears(Articles.by("The Ledger").says("Council votes on a new tram line"));

            assertThat(pipeline.mentions()).isEmpty();
            assertThat(pipeline.counted(ClassifyMetrics.ARTICLES, "outcome", "nothing"))
                    .isEqualTo(1);
        }

        @Test
        void historyIsNotTimed() {
            pipeline.hears(Articles.by("The Ledger").says(JOINS).backfill());
            assertThat(pipeline.moves().getFirst().backfill()).isTrue();
            assertThat(pipeline.meters.find(ClassifyMetrics.LATENCY).timers()).isEmpty();

            pipeline.hears(Articles.by("Wire One").says(JOINS));
            assertThat(pipeline.meters
                            .find(ClassifyMetrics.LATENCY)
                            .tags("hop", "move", "since", "seen")
                            .timers())
                    .singleElement()
                    .satisfies(timer -> assertThat(timer.count()).isEqualTo(1));
        }
    }

    @Nested
    class Revisions {
        @Test
        void theSameArticleAgainDoesNothing() {
            pipeline.hears(
                    Articles.by("The Ledger").says(JOINS),
                    Articles.by("The Ledger").says(JOINS));

            assertThat(pipeline.mentions()).hasSize(1);
            assertThat(pipeline.counted(ClassifyMetrics.ARTICLES, "outcome", "repeated"))
                    .isEqualTo(1);
        }

        @Test
        void anOlderRevisionDoesNothing() {
            pipeline.hears(
                    Articles.by("The Ledger").says(JOINS).revision(2),
                    Articles.by("The Ledger").says(JOINS));

            assertThat(pipeline.mentions()).hasSize(1);
        }

        @Test
        void anEditThatSaysTheSameIsTheSameMention() {
            pipeline.hears(
                    Articles.by("The Ledger").says(JOINS),
                    Articles.by("The Ledger").says(JOINS + " today").revision(2));

            assertThat(pipeline.mentions())
                    .extracting(Mention::id)
                    .containsOnly("the-ledger-article:ada-moreno:1")
                    .hasSize(2);
            assertThat(pipeline.moves()).extracting(Move::revision).containsExactly(1, 2);
        }

        @Test
        void anEditThatTakesItBackWithdrawsTheMention() {
            pipeline.hears(
                    Articles.by("The Ledger").says(JOINS),
                    Articles.by("The Ledger").says("A story was withdrawn").revision(2));

            assertThat(pipeline.mentions()).extracting(Mention::withdrawn).containsExactly(false, true);
            Move last = pipeline.moves().getLast();
            assertThat(last.status()).isEqualTo(Status.DENIED);
            assertThat(last.reason()).isEqualTo("evidence withdrawn: The Ledger, the only source");
        }

        @Test
        void whatWasWithdrawnMayBeToldAgain() {
            pipeline.hears(
                    Articles.by("The Ledger").says(JOINS),
                    Articles.by("The Ledger").says("A story was withdrawn").revision(2),
                    Articles.by("The Ledger").says(JOINS).revision(3));

            assertThat(pipeline.mentions()).extracting(Mention::id).containsOnly("the-ledger-article:ada-moreno:1");
            assertThat(pipeline.moves().getLast().status()).isEqualTo(Status.CONFIRMED);
        }
    }

    @Nested
    class WhatCannotBeProcessed {
        @Test
        void malformed() {
            pipeline.hearsArticle("{\"id\": ", EventCodec.CE_TYPE, EventType.ARTICLE.type());
            laidAside(Topics.ARTICLES, "malformed");
        }

        @Test
        void anUnknownVersion() {
            pipeline.hearsArticle("{}", EventCodec.CE_TYPE, "io.bellwether.article.v2");
            laidAside(Topics.ARTICLES, "unknown_version");
        }

        @Test
        void anUnknownType() {
            pipeline.hearsArticle("{}", EventCodec.CE_TYPE, "com.example.invoice.v1");
            laidAside(Topics.ARTICLES, "unknown_type");
        }

        @Test
        void noType() {
            pipeline.hearsArticle("{}");
            laidAside(Topics.ARTICLES, "unknown_type");
        }

        @Test
        void noValue() {
            pipeline.hears(false, null, null, headers(Articles.by("A").article()));
            laidAside(Topics.ARTICLES, "malformed");
        }

        @Test
        void invalid() {
            pipeline.hears(Articles.by("The Ledger").says(JOINS).revision(0));
            laidAside(Topics.ARTICLES, "invalid");
        }

        @Test
        void tooLarge() {
            byte[] value = " ".repeat(10 * 1024 * 1024).getBytes(UTF_8);
            pipeline.hears(false, "k", value, headers(Articles.by("A").article()));

            TestRecord<String, byte[]> letter = laidAside(Topics.ARTICLES, "too_large");
            assertThat(letter.value()).hasSize(DeadLetters.MAX_VALUE_BYTES);
            assertThat(EventCodec.header(letter.headers(), DeadLetters.ORIGINAL_BYTES))
                    .contains("10485760");
        }

        @Test
        void whateverItsKeyAndHeadersADeadLetterFits() {
            RecordHeaders headers = new RecordHeaders();
            headers.add("huge", new byte[2 * 1024 * 1024]);
            headers.add("small", "kept".getBytes(UTF_8));
            pipeline.hears(false, "k".repeat(2 * 1024 * 1024), "{}".getBytes(UTF_8), headers);

            TestRecord<String, byte[]> letter = laidAside(Topics.ARTICLES, "unknown_type");
            assertThat(letter.key()).hasSize(1_000);
            assertThat(EventCodec.header(letter.headers(), "small")).contains("kept");
            assertThat(letter.headers().lastHeader("huge")).isNull();
        }

        @Test
        void mentionsToo() {
            Mention mention = Told.by("A").joins("Helix").mention();
            pipeline.hears(true, mention.key(), "[]".getBytes(UTF_8), headers(mention));
            laidAside(Topics.MENTIONS, "malformed");

            pipeline.hears(mention);
            assertThat(pipeline.moves()).hasSize(1);
        }

        @Test
        void anUnknownFieldIsIgnored() {
            Article article = Articles.by("The Ledger").says(JOINS).article();
            String value = new String(EventCodec.value(article), UTF_8).replaceFirst("\\{", "{\"tomorrow\": [1],");
            pipeline.hears(false, article.key(), value.getBytes(UTF_8), headers(article));

            assertThat(pipeline.deadLetters(Topics.ARTICLES)).isEmpty();
            assertThat(pipeline.moves()).hasSize(1);
        }

        @Test
        void whatOurOwnCodeFailsOn() {
            try (PipelineDriver failing = new PipelineDriver(article -> {
                if (article.title().contains("trouble")) {
                    throw new IllegalStateException("trouble");
                }
                return EXTRACTION.claims(article);
            })) {
                failing.hears(Articles.by("A").says("trouble"), Articles.by("B").says(JOINS));

                TestRecord<String, byte[]> letter =
                        failing.deadLetters(Topics.ARTICLES).getFirst();
                assertThat(EventCodec.header(letter.headers(), DeadLetters.REASON))
                        .contains("processing_failed");
                assertThat(EventCodec.header(letter.headers(), DeadLetters.DETAIL))
                        .contains("java.lang.IllegalStateException: trouble");
                assertThat(failing.moves()).hasSize(1);
            }
        }

        private TestRecord<String, byte[]> laidAside(String topic, String reason) {
            List<TestRecord<String, byte[]>> letters = pipeline.deadLetters(topic);
            assertThat(letters).hasSize(1);
            Headers headers = letters.getFirst().headers();
            assertThat(EventCodec.header(headers, DeadLetters.REASON)).contains(reason);
            assertThat(EventCodec.header(headers, DeadLetters.TOPIC)).contains(topic);
            assertThat(pipeline.counted(ClassifyMetrics.DEAD_LETTERS, "topic", topic, "reason", reason))
                    .isEqualTo(1);
            nextOneGoesThrough();
            return letters.getFirst();
        }

        private void nextOneGoesThrough() {
            pipeline.hears(Articles.by("The next").says("Omar Haddad joins Anthropic as chief scientist"));
            assertThat(pipeline.moves()).anyMatch(move -> move.person().id().equals("omar-haddad"));
        }
    }

    private static Headers headers(io.bellwether.events.Event event) {
        return EventCodec.headers(event, "test", PipelineDriver.NOW);
    }
}
