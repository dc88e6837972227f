package io.bellwether.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.ingest.feed.FeedHints;
import io.bellwether.ingest.schedule.FeedSchedule.Signs;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedScheduleTest {
    /** A Sunday. */
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private static final FeedSchedule SCHEDULE = new FeedSchedule(Duration.ofMinutes(1), Duration.ofHours(24));
    private static final Standing WELL = Standing.NEW.after(PollOutcome.UNCHANGED, "", NOW);
    private static final Rhythm SLOW = rhythm(Duration.ofDays(7), Duration.ofDays(90));

    @ParameterizedTest(name = "target {0}, failures {1}: every {2}")
    @CsvSource({
        "PT2S,  0, PT2S",
        "PT30M, 0, PT30M",
        // no feed is asked more often than once a second
        "PT0.1S, 0, PT1S",
        // a failing one ever more rarely, from where it was, up to a quarter of an hour
        "PT2S,  1, PT4S",
        "PT2S,  3, PT16S",
        "PT2S,  20, PT15M",
    })
    void aFeedWithATargetLatencyIsAskedThatOftenWhateverItsRhythmAndWishes(
            Duration target, int failures, Duration expected) {
        FeedHints hints = new FeedHints(Duration.ofHours(6), Set.of(12), Set.of(DayOfWeek.SUNDAY));
        Standing standing = failed(PollOutcome.UNREACHABLE, failures);

        assertThat(next(new Signs(standing, SLOW, hints, Duration.ofHours(1), null, target, null)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "gap {0}, window {1}, wish {2}: every {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                // a quarter of the usual gap
                "PT2H,  P3D,  -,     PT30M",
                "PT20M, P1D,  -,     PT5M",
                // never below a minute, never above an hour of its own
                "PT1M,  PT2H, -,     PT1M",
                "P7D,   P90D, -,     PT1H",
                // a burst that fills the document decides by the window
                "PT2H,  PT1H, -,     PT15M",
                // a wish lengthens, up to six hours, and yields to the window
                "PT20M, P3D,  PT1H,  PT1H",
                "PT20M, P30D, P1D,   PT6H",
                "PT20M, PT4H, PT6H,  PT1H",
                "PT2H,  P3D,  PT1M,  PT30M",
                // too few entries to tell
                "-,     -,    -,     PT5M",
                "-,     -,    PT30M, PT30M",
            })
    void aFeedThatIsWell(Duration gap, Duration window, Duration wish, Duration expected) {
        assertThat(next(signs(WELL, rhythm(gap, window), wish(wish)))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "silent for {0}: every {1}")
    @CsvSource({"PT0S, PT1M", "PT96M, PT1M", "PT8H, PT5M", "P1D, PT15M", "P30D, PT1H"})
    void aFeedThatHasBeenSilentIsAskedLessOften(Duration silence, Duration expected) {
        Rhythm fast = new Rhythm(Duration.ofMinutes(4), Duration.ofDays(40), null, NOW.minus(silence));

        assertThat(next(signs(WELL, fast, FeedHints.NONE))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "turnover {0}: every {1}, or {2} at its wish")
    @CsvSource({"PT8H, PT1H, PT2H", "PT2H, PT30M, PT30M", "PT20M, PT5M, PT5M", "PT1M, PT1M, PT1M"})
    void whatTurnedOverQuicklyIsAskedMoreOften(Duration turnover, Duration expected, Duration wished) {
        Rhythm rhythm = new Rhythm(Duration.ofDays(1), Duration.ofDays(20), turnover, NOW);

        assertThat(next(signs(WELL, rhythm, FeedHints.NONE))).isEqualTo(expected);
        assertThat(next(signs(WELL, rhythm, wish(Duration.ofHours(6))))).isEqualTo(wished);
    }

    @ParameterizedTest(name = "fresh for {0}: every {1}")
    @CsvSource({"PT10M, PT10M", "PT2M, PT5M", "P30D, PT1H"})
    void whatCachesMayKeepIsLeftAloneForAnHourAtMost(Duration fresh, Duration expected) {
        Rhythm rhythm = rhythm(Duration.ofMinutes(20), Duration.ofDays(3));

        assertThat(next(new Signs(WELL, rhythm, FeedHints.NONE, fresh, null, null, null)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "window {0}, hours {1}, days {2}: after {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                // due at 12:05 on a Sunday
                "P9D,  -,     -, PT5M",
                "P9D,  0-11,  -, PT5M",
                "P9D,  12-14, -, PT3H",
                "P9D,  -,     7, PT12H",
                "P9D,  0-6,   7, PT19H",
                // never until entries are lost
                "PT4H, 12-14, -, PT2H",
                "-,    12-14, -, PT3H",
                // never for more than a day
                "P90D, -,   7 1, PT24H",
                "P90D, 1-23,  -, PT12H",
                "P90D, 1-23,  1, PT24H",
            })
    void hoursAndDaysRuledOutAreSpared(Duration window, String hours, String days, Duration expected) {
        FeedHints hints = new FeedHints(null, hours(hours), days(days));

        assertThat(next(signs(WELL, rhythm(Duration.ofMinutes(20), window), hints)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "pushed for another {0}: {1}")
    @CsvSource({"P10D, PT24H", "PT3H, PT3H", "PT1M, PT5M", "PT-1S, PT5M"})
    void aFeedThatAHubPushesIsAskedOnceADayAndNotBeyondThePromise(Duration promised, Duration expected) {
        Rhythm rhythm = rhythm(Duration.ofMinutes(20), Duration.ofDays(3));

        assertThat(next(new Signs(WELL, rhythm, FeedHints.NONE, null, null, null, NOW.plus(promised))))
                .isEqualTo(expected);
    }

    @Test
    void aFeedThatFailsIsPolledHoweverItIsPushed() {
        Standing failed = failed(PollOutcome.TIMED_OUT, 1);

        assertThat(next(new Signs(failed, SLOW, FeedHints.NONE, null, null, null, NOW.plusSeconds(1_000_000))))
                .isEqualTo(Duration.ofMinutes(2));
    }

    @ParameterizedTest(name = "{0} {1} times in a row: {2}")
    @CsvSource({
        // what passes by itself
        "timed_out,     1, PT2M",
        "timed_out,     2, PT4M",
        "server_failed, 5, PT32M",
        "unreachable,   7, PT2H",
        "failed,       89, PT2H",
        "unreachable,  90, PT12H",
        // what somebody has to mend
        "not_a_feed,    1, PT8M",
        "refused,       1, PT8M",
        "blocked,       3, PT32M",
        "not_found,     8, PT12H",
        "gone,      10000, PT12H",
    })
    void aFeedThatFailsIsAskedEverMoreRarelyButForEver(String reason, int failures, Duration expected) {
        assertThat(next(signs(failed(PollOutcome.ofWord(reason), failures), Rhythm.UNKNOWN, FeedHints.NONE)))
                .isEqualTo(expected);
    }

    @Test
    void aFeedThatIsGoneIsStillAskedOnceADay() {
        Standing gone = new Standing(Health.GONE, 3, PollOutcome.GONE, "", NOW, 3);

        assertThat(next(signs(gone, Rhythm.UNKNOWN, FeedHints.NONE))).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void retryAfterIsNeverUndercutAndMayGoBeyondTheLongest() {
        Standing limited = Standing.NEW.after(PollOutcome.RATE_LIMITED, "", NOW);

        assertThat(next(new Signs(limited, Rhythm.UNKNOWN, FeedHints.NONE, null, Duration.ofDays(3), null, null)))
                .isEqualTo(Duration.ofDays(3));
        assertThat(next(new Signs(limited, Rhythm.UNKNOWN, FeedHints.NONE, null, Duration.ofSeconds(2), null, null)))
                .isEqualTo(Duration.ofMinutes(5));
    }

    @ParameterizedTest(name = "429 {0} times in a row without a time: {1}")
    @CsvSource({"1, PT8M", "2, PT16M", "4, PT64M", "30, PT12H"})
    void whoWantsFewerRequestsGetsFewer(int times, Duration expected) {
        Standing limited = new Standing(Health.DEGRADED, 0, PollOutcome.RATE_LIMITED, "", NOW, times);

        assertThat(next(signs(limited, Rhythm.UNKNOWN, FeedHints.NONE))).isEqualTo(expected);
    }

    @Test
    void chanceSpreadsPollsByUpToATenth() {
        Signs usual = signs(WELL, Rhythm.UNKNOWN, FeedHints.NONE);
        Signs rare = signs(new Standing(Health.GONE, 3, PollOutcome.GONE, "", NOW, 3), Rhythm.UNKNOWN, FeedHints.NONE);
        Signs told = new Signs(
                Standing.NEW.after(PollOutcome.RATE_LIMITED, "", NOW),
                Rhythm.UNKNOWN,
                FeedHints.NONE,
                null,
                Duration.ofDays(1),
                null,
                null);

        assertThat(Duration.between(NOW, SCHEDULE.next(usual, 0.5, NOW))).isEqualTo(Duration.ofSeconds(315));
        assertThat(Duration.between(NOW, SCHEDULE.next(rare, 0.5, NOW))).isEqualTo(Duration.ofMinutes(22 * 60 + 48));
        assertThat(Duration.between(NOW, SCHEDULE.next(told, 0.5, NOW))).isEqualTo(Duration.ofMinutes(24 * 60 + 3));
    }

    @Test
    void boundsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> new FeedSchedule(Duration.ZERO, Duration.ofHours(1)))
                .hasMessageContaining("PT0S");
        assertThatThrownBy(() -> new FeedSchedule(Duration.ofHours(2), Duration.ofHours(1)))
                .hasMessageContaining("PT2H");
    }

    private static Duration next(Signs signs) {
        return Duration.between(NOW, SCHEDULE.next(signs, 0, NOW));
    }

    private static Signs signs(Standing standing, Rhythm rhythm, FeedHints hints) {
        return new Signs(standing, rhythm, hints, null, null, null, null);
    }

    private static Standing failed(PollOutcome reason, int failures) {
        return failures == 0 ? WELL : new Standing(Health.FAILING, failures, reason, "", NOW, failures);
    }

    private static Rhythm rhythm(Duration gap, Duration window) {
        return new Rhythm(gap, window, null, null);
    }

    private static FeedHints wish(Duration interval) {
        return new FeedHints(interval, Set.of(), Set.of());
    }

    /** {@code 0-11} is the hours from 0 to 11. */
    private static Set<Integer> hours(String range) {
        if (range == null) {
            return Set.of();
        }
        String[] ends = range.split("-");
        return IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]))
                .boxed()
                .collect(Collectors.toSet());
    }

    /** {@code 7 1} is Sunday and Monday. */
    private static Set<DayOfWeek> days(String numbers) {
        return numbers == null
                ? Set.of()
                : Arrays.stream(numbers.split(" "))
                        .map(number -> DayOfWeek.of(Integer.parseInt(number)))
                        .collect(Collectors.toSet());
    }
}
