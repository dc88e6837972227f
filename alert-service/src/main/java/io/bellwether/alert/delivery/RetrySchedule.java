package io.bellwether.alert.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * When a delivery is tried again. Pure: chance is handed in.
 *
 * @param delays before each attempt, the first included
 * @param jitter by which part each delay may be longer or shorter, 0 to 1, so that what failed together is not tried together
 */
public record RetrySchedule(List<Duration> delays, double jitter) {
    /** No endpoint puts us off for longer than this. */
    static final Duration LONGEST = Duration.ofHours(24);

    public RetrySchedule {
        delays = List.copyOf(delays);
        if (delays.isEmpty() || jitter < 0 || jitter > 1) {
            throw new IllegalArgumentException("a retry schedule needs a delay, and a jitter of 0 to 1, not " + jitter);
        }
    }

    /**
     * How long to wait after a failure; empty when that was the last attempt.
     *
     * @param attempts   made so far; 1 or more
     * @param chance     0 to 1
     * @param retryAfter what the other side asked for: never tried sooner
     */
    public Optional<Duration> next(int attempts, double chance, Optional<Duration> retryAfter) {
        if (attempts >= delays.size()) {
            return Optional.empty();
        }
        Duration jittered = jittered(delays.get(attempts), chance);
        Duration asked = shorter(retryAfter.orElse(Duration.ZERO), LONGEST);
        return Optional.of(jittered.compareTo(asked) > 0 ? jittered : asked);
    }

    private Duration jittered(Duration delay, double chance) {
        double factor = 1 + jitter * (2 * chance - 1);
        return Duration.ofMillis(Math.round(delay.toMillis() * factor));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
