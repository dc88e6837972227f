package io.bellwether.ingest.fetch;

import static io.bellwether.ingest.fetch.Packed.FEED;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.bellwether.ingest.feed.Limits;
import io.bellwether.ingest.fetch.ContentCodings.Decoded.Plain;
import io.bellwether.ingest.fetch.ContentCodings.Decoded.TooLong;
import io.bellwether.ingest.fetch.ContentCodings.Decoded.Unreadable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ContentCodingsTest {
    private static final byte[] LONG = ("<rss>" + "<item>The same again.</item>".repeat(2_000)).getBytes(UTF_8);

    static Stream<Arguments> readable() {
        byte[] feed = Packed.feed();
        byte[] gzip = Packed.gzip(feed);
        return Stream.of(
                arguments("nothing", null, feed),
                arguments("nothing, said aloud", "identity", feed),
                arguments("gzip", "gzip", gzip),
                arguments("gzip by its old name", "X-GZip", gzip),
                arguments("deflate", "deflate", Packed.deflate(feed)),
                arguments("deflate without its wrapping", "deflate", Packed.rawDeflate(feed)),
                arguments("br", "br", Packed.brotliFeed()),
                arguments("one upon the other", "deflate, gzip", Packed.gzip(Packed.deflate(feed))),
                arguments("br within gzip", "br,gzip", Packed.gzip(Packed.brotliFeed())),
                arguments("twice, said once", "gzip", Packed.gzip(gzip)),
                arguments("gzip, not said at all", null, gzip),
                arguments("said to be gzip, but text", "gzip", feed),
                arguments("said to be deflate, but text", "deflate", feed),
                arguments("said to be br, but text", "br", feed),
                arguments("a charset where a coding belongs", "UTF-8", feed),
                arguments("twice said, once done", "gzip, gzip", gzip));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readable")
    void is_read(String what, String header, byte[] wire) {
        assertThat(ContentCodings.decode(header, wire, Limits.MAX_BYTES))
                .asInstanceOf(type(Plain.class))
                .satisfies(plain -> {
                    assertThat(plain.body()).asString(UTF_8).isEqualTo(FEED);
                    assertThat(plain.whole()).isTrue();
                });
    }

    static Stream<Arguments> bombs() {
        byte[] tooLong = new byte[Limits.MAX_BYTES + 1];
        return Stream.of(
                arguments("one byte too many", "gzip", Packed.gzip(tooLong)),
                arguments("gigabytes of gzip", "gzip", Packed.gzipBomb()),
                arguments("a gigabyte of br", "br", Packed.brotliBomb()),
                arguments("within one another", "gzip, gzip, gzip", Packed.gzip(Packed.gzip(Packed.gzip(tooLong)))),
                arguments("deflate", "deflate", Packed.deflate(tooLong)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void a_bomb_goes_off_no_further_than_the_limit(String what, String header, byte[] wire) {
        assertThat(ContentCodings.decode(header, wire, Limits.MAX_BYTES)).isEqualTo(new TooLong());
    }

    @ParameterizedTest
    @CsvSource({"gzip", "deflate"})
    void what_breaks_off_is_kept_as_far_as_it_goes(String coding) {
        byte[] packed = coding.equals("gzip") ? Packed.gzip(LONG) : Packed.deflate(LONG);

        assertThat(ContentCodings.decode(coding, Packed.firstHalf(packed), Limits.MAX_BYTES))
                .asInstanceOf(type(Plain.class))
                .satisfies(plain -> {
                    assertThat(plain.whole()).isFalse();
                    assertThat(plain.body()).asString(UTF_8).startsWith("<rss><item>The same");
                });
    }

    @Test
    void what_cannot_be_undone_is_said_in_words() {
        byte[] noise = {0x07, 0x00, (byte) 0xff, 0x13, 0x22, 0x01};

        assertThat(ContentCodings.decode("zstd", noise, Limits.MAX_BYTES))
                .isEqualTo(new Unreadable("content coding zstd"));
        assertThat(ContentCodings.decode("gzip", noise, Limits.MAX_BYTES))
                .isEqualTo(new Unreadable("said to be gzip, and is not"));
        assertThat(ContentCodings.decode("gzip,gzip,gzip,gzip,gzip", noise, Limits.MAX_BYTES))
                .isEqualTo(new Unreadable("more than 4 content codings"));
    }

    @Test
    void an_empty_body_is_empty_in_any_coding() {
        assertThat(ContentCodings.decode("gzip", new byte[0], Limits.MAX_BYTES))
                .asInstanceOf(type(Plain.class))
                .satisfies(plain -> assertThat(plain.body()).isEmpty());
    }
}
