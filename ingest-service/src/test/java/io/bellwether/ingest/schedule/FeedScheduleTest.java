package io.bellwether.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.ingest.feed.FeedHints;
import io.bellwether.ingest.schedule.FeedSchedule.Signs;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedScheduleTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final FeedSchedule SCHEDULE = new FeedSchedule(Duration.ofMinutes(1), Duration.ofHours(24));

    @ParameterizedTest(name = "target {0}, failures {1}: every {2}")
    @CsvSource({
        "PT2S,  0, PT2S",
        "PT30M, 0, PT30M",
        // no feed is asked more often than once a second
        "PT0.1S, 0, PT1S",
        // a failing one ever more rarely, from where it was
        "PT2S,  1, PT4S",
        "PT2S,  3, PT16S",
    })
    void aFeedWithATargetLatencyIsAskedThatOftenWhateverItsRhythm(Duration target, int failures, Duration expected) {
        Standing standing = Standing.NEW.after(PollOutcome.FETCHED, "");
        for (int i = 0; i < failures; i++) {
            standing = standing.after(PollOutcome.UNREACHABLE, "");
        }
        Rhythm slow = new Rhythm(Duration.ofDays(7), Duration.ofDays(90));

        assertThat(next(new Signs(standing, slow, wish(Duration.ofHours(6)), null, null, target, null)))
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
        Standing well = Standing.NEW.after(PollOutcome.UNCHANGED, "");

        assertThat(next(new Signs(well, new Rhythm(gap, window), wish(wish), null, null, null, null)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} failures in a row: {1}")
    @CsvSource({"1, PT2M", "2, PT4M", "5, PT32M", "10, PT17H4M", "11, PT24H", "1000, PT24H"})
    void aFeedThatFailsIsAskedEverMoreRarelyButForEver(int failures, Duration expected) {
        Standing standing = new Standing(Health.FAILING, failures, PollOutcome.TIMED_OUT, "");

        assertThat(next(new Signs(standing, Rhythm.UNKNOWN, FeedHints.NONE, null, null, null, null)))
                .isEqualTo(expected);
    }

    @Test
    void aFeedThatIsGoneIsStillAskedOnceADay() {
        Standing gone = new Standing(Health.GONE, 3, PollOutcome.GONE, "");

        assertThat(next(new Signs(gone, Rhythm.UNKNOWN, FeedHints.NONE, null, null, null, null)))
                .isEqualTo(Duration.ofHours(24));
    }

    @Test
    void retryAfterIsNeverUndercutAndMayGoBeyondTheLongest() {
        Standing limited = Standing.NEW.after(PollOutcome.RATE_LIMITED, "");

        assertThat(next(new Signs(limited, Rhythm.UNKNOWN, FeedHints.NONE, null, Duration.ofDays(3), null, null)))
                .isEqualTo(Duration.ofDays(3));
        assertThat(next(new Signs(limited, Rhythm.UNKNOWN, FeedHints.NONE, null, Duration.ofSeconds(2), null, null)))
                .isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void chanceSpreadsPollsByUpToATenth() {
        Signs signs = new Signs(Standing.NEW, Rhythm.UNKNOWN, FeedHints.NONE, null, null, null, null);

        assertThat(Duration.between(NOW, SCHEDULE.next(signs, 0.5, NOW))).isEqualTo(Duration.ofSeconds(315));
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

    private static FeedHints wish(Duration interval) {
        return new FeedHints(interval, Set.of(), Set.of());
    }
}
