package io.bellwether.classify.pasted;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BodyTest {
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
    private static final Duration WITHIN = Duration.ofSeconds(3);

    /** Each look at it is a second later. */
    private final AtomicInteger second = new AtomicInteger();

    private final InstantSource clock = () -> NOON.plusSeconds(second.getAndIncrement());

    @Test
    void allOfItIsReadUpToTheBound() {
        assertThat(Body.read(new ByteArrayInputStream(new byte[10]), 10, WITHIN, clock))
                .isInstanceOfSatisfying(
                        Body.Whole.class, whole -> assertThat(whole.bytes()).hasSize(10));
    }

    @Test
    void oneByteMoreIsTooLarge() {
        assertThat(Body.read(new ByteArrayInputStream(new byte[11]), 10, WITHIN, clock))
                .isEqualTo(new Body.Unread(Refusal.TOO_LARGE));
    }

    @Test
    void whatTricklesIsNotWaitedFor() {
        InputStream trickle = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] into, int from, int length) {
                into[from] = 'x';
                return 1;
            }
        };

        assertThat(Body.read(trickle, 1_000, WITHIN, clock)).isEqualTo(new Body.Unread(Refusal.TOO_SLOW));
    }

    @Test
    void whatBreaksOffIsNoArticle() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("reset");
            }
        };

        assertThat(Body.read(broken, 10, WITHIN, clock)).isEqualTo(new Body.Unread(Refusal.BROKEN_OFF));
    }
}
