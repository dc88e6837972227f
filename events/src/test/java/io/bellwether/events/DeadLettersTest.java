package io.bellwether.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class DeadLettersTest {
    private static final Instant TIME = Instant.parse("2026-03-10T09:00:05Z");
    private static final byte[] VALUE = {'{'};

    @Test
    void itSaysWhyItIsHereAndWhereItStood() {
        Headers headers = headers(new RecordHeaders(), VALUE, "title is missing");

        assertThat(EventCodec.header(headers, DeadLetters.REASON)).contains("invalid");
        assertThat(EventCodec.header(headers, DeadLetters.DETAIL)).contains("title is missing");
        assertThat(EventCodec.header(headers, DeadLetters.TOPIC)).contains(Topics.ARTICLES);
        assertThat(EventCodec.header(headers, DeadLetters.PARTITION)).contains("3");
        assertThat(EventCodec.header(headers, DeadLetters.OFFSET)).contains("9007199254740993");
        assertThat(EventCodec.header(headers, DeadLetters.TIME)).contains("2026-03-10T09:00:05Z");
        assertThat(EventCodec.header(headers, DeadLetters.ORIGINAL_BYTES)).isEmpty();
    }

    @Test
    void theOriginalHeadersStayAndAreNotTouched() {
        Headers original = EventCodec.headers(Golden.full(EventType.ARTICLE), "test", TIME);
        int before = original.toArray().length;

        Headers headers = headers(original, VALUE, "");

        assertThat(headers.toArray()).startsWith(original.toArray());
        assertThat(original.toArray()).hasSize(before);
    }

    @Test
    void aLetterThatDiesAgainTellsOfItsLastDeathOnly() {
        Headers again = headers(headers(new RecordHeaders(), VALUE, "first"), VALUE, "second");

        assertThat(EventCodec.header(again, DeadLetters.DETAIL)).contains("second");
        assertThat(again.headers(DeadLetters.DETAIL)).hasSize(1);
    }

    @Test
    void aLongDetailIsCutAndNoneIsEmpty() {
        assertThat(EventCodec.header(headers(new RecordHeaders(), VALUE, "x".repeat(10_000)), DeadLetters.DETAIL))
                .contains("x".repeat(500));
        assertThat(EventCodec.header(headers(new RecordHeaders(), VALUE, null), DeadLetters.DETAIL))
                .contains("");
    }

    @Test
    void aValueTooLargeIsCutAndItsSizeTold() {
        byte[] tooLarge = new byte[DeadLetters.MAX_VALUE_BYTES + 1];
        Arrays.fill(tooLarge, (byte) 'x');

        assertThat(DeadLetters.value(tooLarge)).hasSize(DeadLetters.MAX_VALUE_BYTES);
        assertThat(EventCodec.header(headers(new RecordHeaders(), tooLarge, ""), DeadLetters.ORIGINAL_BYTES))
                .contains("1048577");
    }

    @Test
    void aValueThatFitsAndNoValueStayAsTheyAre() {
        byte[] fits = new byte[DeadLetters.MAX_VALUE_BYTES];

        assertThat(DeadLetters.value(fits)).isSameAs(fits);
        assertThat(DeadLetters.value(null)).isNull();
        assertThat(headers(new RecordHeaders(), null, "no value").toArray()).hasSize(6);
    }

    @Test
    void hostileHeadersCannotMakeItTooLargeToWrite() {
        Headers hostile = new RecordHeaders();
        for (int i = 0; i < 1000; i++) {
            hostile.add("h" + i, new byte[1024]);
        }

        int bytes = Arrays.stream(headers(hostile, VALUE, "y".repeat(10_000)).toArray())
                .mapToInt(header -> header.key().length() + header.value().length)
                .sum();

        assertThat(bytes).isLessThan(Topics.MAX_MESSAGE_BYTES - Topics.MAX_RECORD_BYTES);
    }

    private static Headers headers(Headers original, byte[] value, String detail) {
        return DeadLetters.headers(
                original, Topics.ARTICLES, 3, 9007199254740993L, value, DeadLetterReason.INVALID, detail, TIME);
    }
}
