package io.bellwether.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.ingest.feed.FeedHints;
import io.bellwether.ingest.schedule.FeedSchedule.Signs;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Whatever happens to a feed: no hot loop, no starvation, no entry out of the window unseen. */
class FeedScheduleProperties {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final long YEAR = 366L * 24 * 3600;
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final FeedSchedule SCHEDULE = new FeedSchedule(SHORTEST, LONGEST);

    @Property
    void theNextPollIsNeverSoonerThanTheShortestNorLaterThanTheLongest(
            @ForAll @Size(max = 40) List<PollOutcome> history,
            @ForAll @LongRange(max = YEAR) long gap,
            @ForAll @LongRange(max = YEAR) long window,
            @ForAll @LongRange(max = YEAR) long wish,
            @ForAll @DoubleRange(max = 0.99) double chance) {
        Standing standing = standing(history);
        Rhythm rhythm = new Rhythm(Duration.ofSeconds(gap), Duration.ofSeconds(window));

        Instant next = SCHEDULE.next(
                new Signs(standing, rhythm, wish(Duration.ofSeconds(wish)), null, null, null, null), chance, NOW);

        assertThat(Duration.between(NOW, next)).isBetween(SHORTEST, LONGEST);
    }

    @Property
    void aServersWishToBeLeftAloneIsNeverUndercut(
            @ForAll @Size(max = 40) List<PollOutcome> history,
            @ForAll @LongRange(max = 7 * 24 * 3600) long retryAfter,
            @ForAll @DoubleRange(max = 0.99) double chance) {
        Signs signs = new Signs(
                standing(history), Rhythm.UNKNOWN, FeedHints.NONE, null, Duration.ofSeconds(retryAfter), null, null);

        assertThat(SCHEDULE.next(signs, chance, NOW)).isAfterOrEqualTo(NOW.plusSeconds(retryAfter));
    }

    @Property
    void aFeedThatIsWellIsAskedAgainBeforeItsOldestEntryFallsOut(
            @ForAll @LongRange(min = 240, max = YEAR) long window,
            @ForAll @LongRange(max = YEAR) long gap,
            @ForAll @LongRange(max = YEAR) long wish,
            @ForAll @DoubleRange(max = 0.99) double chance) {
        Rhythm rhythm = new Rhythm(Duration.ofSeconds(gap), Duration.ofSeconds(window));
        Signs signs = new Signs(Standing.NEW, rhythm, wish(Duration.ofSeconds(wish)), null, null, null, null);

        assertThat(SCHEDULE.next(signs, chance, NOW)).isBefore(NOW.plusSeconds(window));
    }

    @Property
    void oneSuccessMakesAnyFeedHealthyAgain(@ForAll @Size(max = 40) List<PollOutcome> history) {
        Standing standing = standing(history).after(PollOutcome.FETCHED, "");

        assertThat(standing.health()).isEqualTo(Health.HEALTHY);
        assertThat(standing.failures()).isZero();
    }

    private static Standing standing(List<PollOutcome> history) {
        Standing standing = Standing.NEW;
        for (PollOutcome outcome : history) {
            standing = standing.after(outcome, "");
        }
        return standing;
    }

    private static FeedHints wish(Duration interval) {
        return new FeedHints(interval, Set.of(), Set.of());
    }
}
