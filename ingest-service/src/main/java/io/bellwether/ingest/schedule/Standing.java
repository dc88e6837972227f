package io.bellwether.ingest.schedule;

import java.time.Duration;
import java.time.Instant;

/**
 * How a feed stands after its last poll.
 *
 * @param health   the summary
 * @param failures polls failed in a row, however; 0 when the last succeeded
 * @param reason   how the last poll ended; null before the first
 * @param detail   what there is to say beyond the reason; empty where nothing is
 * @param since    since when its polls end like this without a break; null before the first
 * @param times    how many in a row have ended like this
 */
public record Standing(Health health, int failures, PollOutcome reason, String detail, Instant since, int times) {
    /** Before the first poll. */
    public static final Standing NEW = new Standing(Health.HEALTHY, 0, null, "", null, 0);

    static final int FAILING_AFTER = 5;

    /** 410 is said on purpose, but by some servers in passing. */
    static final Confirmed GONE_BY_410 = new Confirmed(3, Duration.ofDays(2));

    /** 404 is often said by mistake. */
    static final Confirmed GONE_BY_404 = new Confirmed(10, Duration.ofDays(7));

    private static final Duration REMINDER = Duration.ofHours(1);

    /** So many answers in a row, over so much time. */
    record Confirmed(int times, Duration span) {
        boolean by(int said, Duration over) {
            return said >= times && over.compareTo(span) >= 0;
        }
    }

    /** How it stands after one more poll. */
    public Standing after(PollOutcome outcome, String what, Instant now) {
        boolean again = reason != null && outcome.isLike(reason);
        Instant begun = again && since != null ? since : now;
        int inARow = again ? times + 1 : 1;
        return switch (outcome) {
            case FETCHED, UNCHANGED, PUSHED -> new Standing(Health.HEALTHY, 0, outcome, what, begun, inARow);
            // Nobody was asked.
            case DEFERRED -> this;
            // Being asked to come back later is an answer, not a failure; the feed keeps its health.
            case RATE_LIMITED ->
                new Standing(
                        health == Health.HEALTHY ? Health.DEGRADED : health, failures, outcome, what, begun, inARow);
            default ->
                new Standing(
                        worse(outcome, inARow, Duration.between(begun, now)),
                        failures + 1,
                        outcome,
                        what,
                        begun,
                        inARow);
        };
    }

    /** With this to say beyond the reason. */
    public Standing detailed(String what) {
        return new Standing(health, failures, reason, what, since, times);
    }

    /** Only a success brings back what was gone. */
    private Health worse(PollOutcome outcome, int inARow, Duration span) {
        if (health == Health.GONE
                || outcome == PollOutcome.GONE && GONE_BY_410.by(inARow, span)
                || outcome == PollOutcome.NOT_FOUND && GONE_BY_404.by(inARow, span)) {
            return Health.GONE;
        }
        return failures + 1 >= FAILING_AFTER ? Health.FAILING : Health.DEGRADED;
    }

    /**
     * Whether an operator should read of it: when something changed, and once an hour while a feed is not well.
     *
     * @param before   how it stood before its last poll
     * @param lastPoll when the poll before the last was; null where there was none
     * @param now      when the last poll was
     */
    public boolean isNewsAfter(Standing before, Instant lastPoll, Instant now) {
        if (health != before.health || reason == null || before.reason == null || !reason.isLike(before.reason)) {
            return true;
        }
        return health != Health.HEALTHY && hours(lastPoll) != hours(now);
    }

    private long hours(Instant then) {
        return then == null || since == null
                ? -1
                : Duration.between(since, then).dividedBy(REMINDER);
    }
}
