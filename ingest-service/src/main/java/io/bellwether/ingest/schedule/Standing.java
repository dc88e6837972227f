package io.bellwether.ingest.schedule;

/**
 * How a feed stands after its last poll.
 *
 * @param health   the summary
 * @param failures polls failed in a row; 0 when the last succeeded
 * @param reason   how the last poll ended; null before the first
 * @param detail   what there is to say beyond the reason; empty where nothing is
 */
public record Standing(Health health, int failures, PollOutcome reason, String detail) {
    /** Before the first poll. */
    public static final Standing NEW = new Standing(Health.HEALTHY, 0, null, "");

    static final int FAILING_AFTER = 5;
    /** 410 is said on purpose, 404 often by mistake. */
    static final int GONE_AFTER_410 = 3;

    static final int GONE_AFTER_404 = 10;

    /** How it stands after one more poll. */
    public Standing after(PollOutcome outcome, String what) {
        return switch (outcome) {
            case FETCHED, UNCHANGED -> new Standing(Health.HEALTHY, 0, outcome, what);
            // Being asked to come back later is an answer, not a failure; the feed keeps its health.
            case RATE_LIMITED ->
                new Standing(health == Health.HEALTHY ? Health.DEGRADED : health, failures, outcome, what);
            default -> new Standing(worse(outcome), failures + 1, outcome, what);
        };
    }

    private Health worse(PollOutcome outcome) {
        int inARow = failures + 1;
        boolean saidSoBefore = reason == null || reason == outcome || reason == PollOutcome.GONE;
        if (outcome == PollOutcome.GONE && inARow >= GONE_AFTER_410 && saidSoBefore
                || outcome == PollOutcome.NOT_FOUND && inARow >= GONE_AFTER_404 && saidSoBefore) {
            return Health.GONE;
        }
        return inARow >= FAILING_AFTER ? Health.FAILING : Health.DEGRADED;
    }
}
