package io.bellwether.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PushRateTest {
    private static final long START = Long.MAX_VALUE - 1_000;

    private final PushRate rate = new PushRate(6);

    @Test
    void a_minutes_worth_may_come_at_once_and_no_more() {
        assertThat(allowed("one", START, 10)).isEqualTo(6);
    }

    @Test
    void it_fills_as_time_goes_by_though_the_clock_wraps_round() {
        assertThat(allowed("one", START, 10)).isEqualTo(6);

        assertThat(allowed("one", START + Duration.ofSeconds(9).toNanos(), 10)).isZero();
        assertThat(allowed("one", START + Duration.ofSeconds(30).toNanos(), 10)).isEqualTo(3);
        assertThat(allowed("one", START + Duration.ofHours(1).toNanos(), 10)).isEqualTo(6);
    }

    @Test
    void one_callback_does_not_take_from_another() {
        assertThat(allowed("one", START, 10)).isEqualTo(6);
        assertThat(allowed("two", START, 10)).isEqualTo(6);
    }

    private long allowed(String token, long nanos, int calls) {
        return IntStream.range(0, calls)
                .filter(call -> rate.allows(token, nanos))
                .count();
    }
}
