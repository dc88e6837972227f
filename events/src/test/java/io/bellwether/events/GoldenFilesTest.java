package io.bellwether.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was written yesterday reads today, and what is written today is, byte for byte, what was written yesterday. */
class GoldenFilesTest {

    @ParameterizedTest
    @EnumSource
    void everyFieldIsReadAndWritten(EventType type) {
        JsonNode file = Golden.json(type, "full");

        assertThat(read(type, file)).isEqualTo(new Reading.Read<>(Golden.full(type)));
        assertThat(written(Golden.full(type))).isEqualTo(file.toString());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotThereIsLeftOut(EventType type) {
        JsonNode file = Golden.json(type, "minimal");

        assertThat(read(type, file)).isEqualTo(new Reading.Read<>(Golden.minimal(type)));
        assertThat(written(Golden.minimal(type))).isEqualTo(file.toString());
    }

    @ParameterizedTest
    @EnumSource
    void fieldsOfTomorrowAreIgnoredAtEveryDepth(EventType type) {
        assertThat(read(type, Golden.json(type, "future"))).isEqualTo(new Reading.Read<>(Golden.full(type)));
    }

    @ParameterizedTest
    @EnumSource
    void nullsAbsentListsOtherOffsetsAndAnyOrderAreRead(EventType type) {
        assertThat(read(type, Golden.json(type, "sparse"))).isEqualTo(new Reading.Read<>(Golden.minimal(type)));
    }

    @ParameterizedTest
    @EnumSource
    void everyGoldenFileMeetsItsSchema(EventType type) {
        for (String variant : new String[] {"full", "minimal", "future", "sparse"}) {
            assertThat(Schemas.of(type).validate(Golden.json(type, variant)))
                    .as(variant)
                    .isEmpty();
        }
    }

    @Test
    void anArticleOfBeforeHasNoEditCopyOrFullText() {
        JsonNode file = Golden.json(EventType.ARTICLE, "before");

        assertThat(read(EventType.ARTICLE, file)).isEqualTo(new Reading.Read<>(Golden.articleBefore()));
        assertThat(written(Golden.articleBefore())).isEqualTo(file.toString());
        assertThat(Schemas.of(EventType.ARTICLE).validate(file)).isEmpty();
        assertThat(Golden.articleBefore())
                .returns(List.of(), Article::changed)
                .returns(null, Article::copyOf)
                .returns(null, Article::fullText);
    }

    @Test
    void aMentionAndAMoveOfBeforeTellOfNobodyElse() {
        assertThat(read(EventType.MENTION, Golden.json(EventType.MENTION, "before")))
                .isEqualTo(new Reading.Read<>(Golden.mentionBefore()));
        assertThat(read(EventType.MOVE, Golden.json(EventType.MOVE, "before")))
                .isEqualTo(new Reading.Read<>(Golden.moveBefore()));
        assertThat(written(Golden.moveBefore()))
                .isEqualTo(Golden.json(EventType.MOVE, "before").toString());
        assertThat(Golden.moveBefore())
                .returns(List.of(), Move::career)
                .returns(List.of(), Move::contradicts)
                .returns(null, Move::wave);
    }

    private static Reading<? extends Event> read(EventType type, JsonNode json) {
        Headers headers = EventCodec.headers(Golden.full(type), "test", Instant.EPOCH);
        return EventCodec.read(type.recordClass(), headers, json.toString().getBytes(UTF_8));
    }

    private static String written(Event event) {
        return new String(EventCodec.value(event), UTF_8);
    }
}
