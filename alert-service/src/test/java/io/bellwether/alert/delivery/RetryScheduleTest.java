package io.bellwether.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** When a delivery is tried again. */
class RetryScheduleTest {
    private static final RetrySchedule SCHEDULE = defaults().schedule();
    private static final double NO_JITTER = 0.5;

    @Test
    void three_days_in_ten_attempts() {
        assertThat(IntStream.rangeClosed(1, 10)
                        .mapToObj(attempts -> SCHEDULE.next(attempts, NO_JITTER, Optional.empty())))
                .containsExactly(
                        Optional.of(Duration.ofSeconds(5)),
                        Optional.of(Duration.ofMinutes(5)),
                        Optional.of(Duration.ofMinutes(30)),
                        Optional.of(Duration.ofHours(2)),
                        Optional.of(Duration.ofHours(5)),
                        Optional.of(Duration.ofHours(10)),
                        Optional.of(Duration.ofHours(14)),
                        Optional.of(Duration.ofHours(20)),
                        Optional.of(Duration.ofHours(24)),
                        Optional.empty());
    }

    @Test
    void a_fifth_sooner_or_later_by_chance() {
        assertThat(SCHEDULE.next(2, 0, Optional.empty())).hasValue(Duration.ofMinutes(4));
        assertThat(SCHEDULE.next(2, 1, Optional.empty())).hasValue(Duration.ofMinutes(6));
    }

    @Test
    void never_sooner_than_asked_and_never_put_off_for_more_than_a_day() {
        assertThat(SCHEDULE.next(1, NO_JITTER, Optional.of(Duration.ofMinutes(1))))
                .hasValue(Duration.ofMinutes(1));
        assertThat(SCHEDULE.next(2, NO_JITTER, Optional.of(Duration.ofMinutes(1))))
                .hasValue(Duration.ofMinutes(5));
        assertThat(SCHEDULE.next(1, NO_JITTER, Optional.of(Duration.ofDays(365))))
                .hasValue(Duration.ofHours(24));
        assertThat(SCHEDULE.next(10, NO_JITTER, Optional.of(Duration.ofMinutes(1))))
                .isEmpty();
    }

    @Test
    void a_schedule_without_attempts_or_with_a_strange_jitter_is_no_schedule() {
        assertThatThrownBy(() -> new RetrySchedule(List.of(), 0.2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RetrySchedule(List.of(Duration.ZERO), 1.5)).hasMessageContaining("1.5");
    }

    @Test
    void the_defaults_are_these() {
        DeliveryConfig config = defaults();

        assertThat(config.jitter()).isEqualTo(0.2);
        assertThat(config.concurrency()).isEqualTo(64);
        assertThat(config.endpointConcurrency()).isEqualTo(8);
        assertThat(config.emailConcurrency()).isEqualTo(8);
        assertThat(config.timeout()).isEqualTo(Duration.ofSeconds(15));
        assertThat(config.lease()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.pollInterval()).isEqualTo(Duration.ofMillis(500));
    }

    private static DeliveryConfig defaults() {
        return new SmallRyeConfigBuilder()
                .withMapping(DeliveryConfig.class)
                .build()
                .getConfigMapping(DeliveryConfig.class);
    }
}
