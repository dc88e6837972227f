package io.bellwether.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an attempt makes of its delivery. */
class AttemptVerdictTest {
    private static final RetrySchedule TWICE = new RetrySchedule(List.of(Duration.ZERO, Duration.ofSeconds(5)), 0);

    @Test
    void accepted_is_the_end_of_it() {
        assertThat(after(new Attempt.Delivered(Optional.empty()), 1))
                .isEqualTo(new AttemptVerdict(DeliveryOutcome.DELIVERED, Optional.empty(), false));
    }

    @Test
    void a_failure_is_tried_again_until_the_schedule_ends() {
        assertThat(after(Attempt.Failed.because(Reason.TIMEOUT), 1))
                .isEqualTo(new AttemptVerdict(DeliveryOutcome.RETRYING, Optional.of(Duration.ofSeconds(5)), false));
        assertThat(after(Attempt.Failed.because(Reason.TIMEOUT), 2))
                .isEqualTo(new AttemptVerdict(DeliveryOutcome.FAILED, Optional.empty(), false));
    }

    @Test
    void what_is_refused_is_not_tried_again() {
        assertThat(after(new Attempt.Refused(Reason.MAIL_REJECTED, Optional.empty()), 1))
                .isEqualTo(new AttemptVerdict(DeliveryOutcome.FAILED, Optional.empty(), false));
    }

    @Test
    void an_endpoint_that_is_gone_is_left_alone_for_good() {
        assertThat(after(new Attempt.Gone(Optional.empty()), 1))
                .isEqualTo(new AttemptVerdict(DeliveryOutcome.FAILED, Optional.empty(), true));
    }

    private static AttemptVerdict after(Attempt attempt, int attempts) {
        return AttemptVerdict.of(attempt, attempts, TWICE, 0.5);
    }
}
