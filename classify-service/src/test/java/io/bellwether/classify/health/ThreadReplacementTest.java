package io.bellwether.classify.health;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ThreadReplacementTest {
    private record Settings(int most, Duration within) implements ThreadReplacement.Settings {}

    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private final ThreadReplacement replacement =
            new ThreadReplacement(new Settings(2, Duration.ofMinutes(10)), () -> now);

    @Test
    void aFewDeathsAreMadeGood() {
        assertThat(death()).isEqualTo(REPLACE_THREAD);
        assertThat(death()).isEqualTo(REPLACE_THREAD);
    }

    @Test
    void tooManyAreNot() {
        death();
        death();
        assertThat(death()).isEqualTo(SHUTDOWN_CLIENT);
    }

    @Test
    void oldDeathsAreForgotten() {
        death();
        death();
        now = now.plus(Duration.ofMinutes(11));
        assertThat(death()).isEqualTo(REPLACE_THREAD);
    }

    private Object death() {
        return replacement.handle(new IllegalStateException("a death for the test"));
    }
}
