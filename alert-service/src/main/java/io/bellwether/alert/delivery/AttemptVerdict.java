package io.bellwether.alert.delivery;

import java.time.Duration;
import java.util.Optional;

/**
 * What an attempt makes of its delivery. Pure.
 *
 * @param outcome        where the delivery stands now
 * @param pause          until the next attempt; empty when there is none
 * @param disableChannel whether nothing more goes through this channel
 */
public record AttemptVerdict(DeliveryOutcome outcome, Optional<Duration> pause, boolean disableChannel) {

    /**
     * The rule.
     *
     * @param attempts made so far, this one included
     * @param chance   0 to 1, for the jitter
     */
    public static AttemptVerdict of(Attempt attempt, int attempts, RetrySchedule schedule, double chance) {
        return switch (attempt) {
            case Attempt.Delivered delivered -> finished(DeliveryOutcome.DELIVERED);
            case Attempt.Refused refused -> finished(DeliveryOutcome.FAILED);
            case Attempt.Gone gone -> new AttemptVerdict(DeliveryOutcome.FAILED, Optional.empty(), true);
            case Attempt.Failed failed ->
                schedule.next(attempts, chance, failed.retryAfter())
                        .map(wait -> new AttemptVerdict(DeliveryOutcome.RETRYING, Optional.of(wait), false))
                        .orElseGet(() -> finished(DeliveryOutcome.FAILED));
        };
    }

    private static AttemptVerdict finished(DeliveryOutcome outcome) {
        return new AttemptVerdict(outcome, Optional.empty(), false);
    }
}
