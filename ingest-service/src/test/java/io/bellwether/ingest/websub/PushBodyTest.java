package io.bellwether.ingest.websub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.ingest.feed.Limits;
import io.bellwether.ingest.websub.PushBody.Unusable;
import io.bellwether.ingest.websub.PushBody.Whole;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PushBodyTest {
    private static final byte[] FEED = "<feed/>".getBytes(UTF_8);

    @Test
    void a_body_is_read_to_its_end() {
        assertThat(read(new ByteArrayInputStream(FEED), Duration.ofMinutes(1)))
                .isInstanceOfSatisfying(
                        Whole.class, body -> assertThat(body.bytes()).isEqualTo(FEED));
    }

    @Test
    void one_without_end_is_read_to_the_limit() {
        assertThat(read(endless(), Duration.ofMinutes(1))).isEqualTo(new Unusable(PushOutcome.TOO_LARGE));
    }

    @Test
    void one_that_takes_too_long_is_left() {
        assertThat(read(endless(), Duration.ofNanos(1))).isEqualTo(new Unusable(PushOutcome.TOO_SLOW));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "identity", " GZIP ", "x-gzip", "deflate"})
    void codings_are_undone(String coding) throws IOException {
        assertThat(PushBody.decoded(encoded(FEED, coding), coding))
                .isInstanceOfSatisfying(
                        Whole.class, body -> assertThat(body.bytes()).isEqualTo(FEED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "zstd"})
    void what_is_not_what_it_claims_is_unreadable(String coding) {
        assertThat(PushBody.decoded(new byte[] {1, 2, 3, 4}, coding)).isEqualTo(new Unusable(PushOutcome.UNREADABLE));
    }

    @Test
    void a_body_that_broke_off_is_unreadable() throws IOException {
        byte[] whole = encoded(FEED, "gzip");

        assertThat(PushBody.decoded(Arrays.copyOf(whole, whole.length - 9), "gzip"))
                .isEqualTo(new Unusable(PushOutcome.UNREADABLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate"})
    void a_bomb_does_not_go_off(String coding) throws IOException {
        byte[] bomb = encoded(new byte[20 * Limits.MAX_BYTES], coding);

        assertThat(bomb).hasSizeLessThan(Limits.MAX_BYTES / 10);
        assertThat(PushBody.decoded(bomb, coding)).isEqualTo(new Unusable(PushOutcome.TOO_LARGE));
    }

    private static PushBody read(InputStream body, Duration most) {
        return PushBody.read(body, most);
    }

    private static InputStream endless() {
        return new InputStream() {
            @Override
            public int read() {
                return ' ';
            }
        };
    }

    private static byte[] encoded(byte[] body, String coding) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = coder(bytes, coding == null ? "" : coding)) {
            out.write(body);
        }
        return bytes.toByteArray();
    }

    private static OutputStream coder(OutputStream out, String coding) throws IOException {
        if (coding.equals("deflate")) {
            return new DeflaterOutputStream(out);
        }
        return coding.toLowerCase(java.util.Locale.ROOT).contains("gzip") ? new GZIPOutputStream(out) : out;
    }
}
