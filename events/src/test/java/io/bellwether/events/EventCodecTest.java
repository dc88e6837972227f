package io.bellwether.events;

import static io.bellwether.events.DeadLetterReason.INVALID;
import static io.bellwether.events.DeadLetterReason.MALFORMED;
import static io.bellwether.events.DeadLetterReason.TOO_LARGE;
import static io.bellwether.events.DeadLetterReason.UNKNOWN_TYPE;
import static io.bellwether.events.DeadLetterReason.UNKNOWN_VERSION;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.events.Reading.Read;
import io.bellwether.events.Reading.Unreadable;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EventCodecTest {
    private static final Instant TIME = Instant.parse("2026-03-10T09:00:05.25Z");
    private static final Article ARTICLE = (Article) Golden.full(EventType.ARTICLE);
    private static final String GOOD = new String(EventCodec.value(ARTICLE), UTF_8);

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsRead(EventType type) {
        Event event = Golden.full(type);

        Reading<? extends Event> reading =
                EventCodec.read(type.recordClass(), EventCodec.headers(event, "test", TIME), EventCodec.value(event));

        assertThat(reading).isEqualTo(new Read<>(event));
    }

    @ParameterizedTest(name = "ce_type {0} is {1}")
    @CsvSource({
        "io.bellwether.article.v2,    unknown_version",
        "io.bellwether.article.v10,   unknown_version",
        "io.bellwether.article.vNext, unknown_type",
        "io.bellwether.articles.v1,   unknown_type",
        "io.bellwether.move.v1,       unknown_type",
        "com.example.article.v1,      unknown_type",
        "'',                          unknown_type"
    })
    void anotherTypeIsNotRead(String ceType, String reason) {
        Headers headers = headers();
        EventCodec.put(headers, EventCodec.CE_TYPE, ceType);

        assertThat(reason(headers, GOOD.getBytes(UTF_8)).word()).isEqualTo(reason);
    }

    @Test
    void aRecordThatSaysNothingOfItselfIsOfUnknownType() {
        assertThat(reason(new RecordHeaders(), GOOD.getBytes(UTF_8))).isEqualTo(UNKNOWN_TYPE);
        assertThat(reason(new RecordHeaders().add(EventCodec.CE_TYPE, null), GOOD.getBytes(UTF_8)))
                .isEqualTo(UNKNOWN_TYPE);
    }

    @Test
    void theReasonIsToldInThisOrderTypeSizeShapeRules() {
        byte[] large = new byte[Topics.MAX_RECORD_BYTES + 1];
        Headers version2 = headers();
        EventCodec.put(version2, EventCodec.CE_TYPE, "io.bellwether.article.v2");

        assertThat(reason(version2, large)).isEqualTo(UNKNOWN_VERSION);
        assertThat(reason(headers(), large)).isEqualTo(TOO_LARGE);
        assertThat(reason(headers(), Arrays.copyOf(large, Topics.MAX_RECORD_BYTES)))
                .isEqualTo(MALFORMED);
        assertThat(reason(headers(), "{\"revision\": 0}".getBytes(UTF_8))).isEqualTo(MALFORMED);
        assertThat(reason(
                        headers(),
                        GOOD.replace("\"revision\":2", "\"revision\":0").getBytes(UTF_8)))
                .isEqualTo(INVALID);
    }

    @Test
    void aValueJustSmallEnoughIsRead() {
        int room = Topics.MAX_RECORD_BYTES - GOOD.length() - 2 * ARTICLE.text().length();
        String padded = GOOD.replace(ARTICLE.text(), "x".repeat(room));

        assertThat(EventCodec.read(Article.class, headers(), padded.getBytes(UTF_8)))
                .isInstanceOf(Read.class);
    }

    @ParameterizedTest(name = "{0} is malformed: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                       | No content to map due to end-of-input",
                "null                     | null",
                "17                       | Cannot construct instance",
                "[]                       | Cannot deserialize value of type",
                "{                        | Unexpected end-of-input",
                "not json                 | Unrecognized token",
                "{\"revision\": 1.5}      | revision: Cannot coerce Floating-point value (1.5)",
                "{\"revision\": \"1\"}    | revision: Cannot coerce String value",
                "{\"revision\": null}     | revision: Cannot map `null` into type `int`",
                "{\"published\": 17}      | published: ",
                "{\"published\": \"now\"} | published: ",
                "{\"source\": {\"tier\": \"blog\"}} | source.tier: ",
                "{\"source\": {\"tier\": 0}}      | source.tier: ",
                "{\"title\": 17}          | title: Cannot coerce Integer value (17)",
            })
    void noShapeIsGuessed(String value, String detail) {
        assertThat(EventCodec.read(Article.class, headers(), value.getBytes(UTF_8)))
                .isInstanceOfSatisfying(Unreadable.class, unreadable -> {
                    assertThat(unreadable.reason()).isEqualTo(MALFORMED);
                    assertThat(unreadable.detail()).contains(detail.strip());
                });
    }

    @Test
    void whatFollowsTheValueAHoleInAListAndNoValueAreMalformed() {
        assertThat(reason(headers(), (GOOD + "{}").getBytes(UTF_8))).isEqualTo(MALFORMED);
        assertThat(reason(headers(), null)).isEqualTo(MALFORMED);
        Event alert = Golden.full(EventType.ALERT);
        byte[] hole = new String(EventCodec.value(alert), UTF_8)
                .replace("[\"you watch Anthropic\"", "[null")
                .getBytes(UTF_8);
        assertThat(EventCodec.read(Alert.class, EventCodec.headers(alert, "test", TIME), hole))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        unreadable -> assertThat(unreadable.reason()).isEqualTo(MALFORMED));
    }

    @ParameterizedTest(name = "{0} is invalid: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"revision\":2    | \"revision\":-3   | revision is -3, must be 1 or more",
                "\"feedId\":       | \"feed\":         | feedId is missing",
                "\"labwire-all\"   | \" \"             | feedId is empty",
                "\"source\":       | \"outlet\":       | source is missing",
                "\"newsroom.anthropic.example\" | null | source.id is missing",
                "2026-03-10T09:00:00Z | -0001-03-10T09:00:00Z | published is outside the years 1 to 9999",
            })
    void aBrokenRuleIsNamed(String good, String bad, String rule) {
        String value = GOOD.replace(good.strip(), bad.strip());

        assertThat(EventCodec.read(Article.class, headers(), value.getBytes(UTF_8)))
                .isEqualTo(new Unreadable<>(INVALID, rule));
    }

    @Test
    void aBrokenRuleDeepInsideIsNamedByItsPlace() {
        Event alert = Golden.full(EventType.ALERT);
        String value = new String(EventCodec.value(alert), UTF_8).replace("\"confidence\":0.97", "\"confidence\":9.7");

        assertThat(EventCodec.read(Alert.class, EventCodec.headers(alert, "test", TIME), value.getBytes(UTF_8)))
                .isEqualTo(new Unreadable<>(INVALID, "move.evidence[1].confidence is 9.7, must be 0 to 1"));
    }

    @Test
    void aConfidenceThatIsNoNumberIsInvalid() {
        Event move = Golden.full(EventType.MOVE);
        String value = new String(EventCodec.value(move), UTF_8).replace("\"confidence\":0.99", "\"confidence\":1e400");

        assertThat(EventCodec.read(Move.class, EventCodec.headers(move, "test", TIME), value.getBytes(UTF_8)))
                .isEqualTo(new Unreadable<>(INVALID, "confidence is Infinity, must be 0 to 1"));
    }

    @Test
    void halfASurrogatePairIsWrittenAsAReplacement() {
        Article article = Article.by(ARTICLE.source(), "f", "a")
                .title("cut \uD83D")
                .text("\uDE80\uD83D\uDE80")
                .seen(TIME)
                .build();

        Reading<Article> reading = EventCodec.read(Article.class, headers(), EventCodec.value(article));

        assertThat(reading).isInstanceOfSatisfying(Read.class, read -> {
            assertThat(((Article) read.event()).title()).isEqualTo("cut \uFFFD");
            assertThat(((Article) read.event()).text()).isEqualTo("\uFFFD\uD83D\uDE80");
        });
    }

    @Test
    void theLongestTextOfAnyScriptFitsARecord() {
        for (String unit : new String[] {"x", "\"", "\n", "é", "語", "\uD83D\uDE80"}) {
            String text = unit.repeat(Article.MAX_TEXT_LENGTH / unit.length());
            Article longest =
                    Article.by(ARTICLE.source(), "f", "a").text(text).seen(TIME).build();

            assertThat(EventCodec.value(longest)).as(unit).hasSizeLessThan(Topics.MAX_RECORD_BYTES * 3 / 4);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theOfficialCloudEventsReaderReadsWhatWeWrite(EventType type) {
        Event event = Golden.full(type);

        CloudEvent read = officialReader(EventCodec.headers(event, "classify-service", TIME), EventCodec.value(event));

        assertThat(read.getId()).isEqualTo(event.id() + "/" + event.revision());
        assertThat(read.getType()).isEqualTo(type.type());
        assertThat(read.getSource()).isEqualTo(URI.create("/bellwether/classify-service"));
        assertThat(read.getSubject()).isEqualTo(event.key());
        assertThat(read.getTime()).isEqualTo(TIME.atOffset(ZoneOffset.UTC));
        assertThat(read.getDataSchema()).isEqualTo(URI.create(type.dataSchema()));
        assertThat(read.getDataContentType()).isEqualTo("application/json");
        assertThat(read.getData().toBytes()).isEqualTo(EventCodec.value(event));
        assertThat(read.getExtensionNames()).isEmpty();
    }

    @Test
    void aWrittenHeaderReplacesTheOneBefore() {
        Headers headers = new RecordHeaders();
        EventCodec.put(headers, "h", "old");
        EventCodec.put(headers, "h", "new");

        assertThat(headers.headers("h")).hasSize(1);
        assertThat(EventCodec.header(headers, "h")).contains("new");
        assertThat(EventCodec.header(headers, "none")).isEmpty();
    }

    private static CloudEvent officialReader(Headers headers, byte[] value) {
        try (CloudEventDeserializer reader = new CloudEventDeserializer()) {
            return reader.deserialize("topic", headers, value);
        }
    }

    private static Headers headers() {
        return EventCodec.headers(ARTICLE, "test", TIME);
    }

    private static DeadLetterReason reason(Headers headers, byte[] value) {
        return switch (EventCodec.read(Article.class, headers, value)) {
            case Read<Article> read -> throw new AssertionError("was read: " + read);
            case Unreadable<Article> unreadable -> unreadable.reason();
        };
    }
}
