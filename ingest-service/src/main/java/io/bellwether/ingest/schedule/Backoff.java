package io.bellwether.ingest.schedule;

import java.time.Duration;

/**
 * How long a feed that fails is left alone: ever longer, up to a most that depends on what went wrong. What passes by itself is
 * tried again soon; what somebody has to mend is not.
 */
final class Backoff {
    private static final int MAX_DOUBLINGS = 16;
    /** What lasts is left alone as long as if it had failed this many times more. */
    private static final int LASTING_HEADSTART = 2;
    /** What has not passed after so many tries will not pass by itself. */
    private static final int PASSING = 90;

    private Backoff() {}

    /** The most; shorter for a feed whose news somebody wants at once. */
    private enum Most {
        PASSING(Duration.ofHours(2), Duration.ofMinutes(15)),
        LASTING(Duration.ofHours(12), Duration.ofHours(1));

        private final Duration usual;
        private final Duration urgent;

        Most(Duration usual, Duration urgent) {
            this.usual = usual;
            this.urgent = urgent;
        }
    }

    /**
     * After a failure.
     *
     * @param least  between two polls of the feed
     * @param urgent whether somebody wants its news at once
     */
    static Duration afterFailure(Standing standing, Duration least, boolean urgent) {
        boolean passing = passes(standing.reason()) && standing.failures() < PASSING;
        Most most = passing ? Most.PASSING : Most.LASTING;
        return doubled(
                least, standing.failures() + (passing ? 0 : LASTING_HEADSTART), urgent ? most.urgent : most.usual);
    }

    /** After a server wanted fewer requests, and did not say how long to stay away. */
    static Duration afterLimit(Standing standing, Duration least) {
        return doubled(least, standing.times() + LASTING_HEADSTART, Most.LASTING.usual);
    }

    private static boolean passes(PollOutcome outcome) {
        return switch (outcome) {
            case TIMED_OUT, SERVER_FAILED, UNREACHABLE, GARBLED, FAILED -> true;
            case GONE, NOT_FOUND, REFUSED, BLOCKED, TLS_FAILED, TOO_LARGE, MISDIRECTED, NOT_A_FEED -> false;
            case FETCHED, UNCHANGED, PUSHED, RATE_LIMITED, DEFERRED ->
                throw new IllegalArgumentException(outcome + " is no failure");
        };
    }

    private static Duration doubled(Duration least, int doublings, Duration most) {
        Duration doubled = least.multipliedBy(1L << Math.min(doublings, MAX_DOUBLINGS));
        return doubled.compareTo(most) <= 0 ? doubled : most;
    }
}
