package io.bellwether.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest(name = "{0} every {1}: {2}")
    @CsvSource({
        "fetched, PT5M, healthy",
        "unchanged, PT5M, healthy",
        "timed_out, PT5M, degraded",
        "not_a_feed, PT5M, degraded",
        "rate_limited, PT5M, degraded",
        "timed_out*4, PT5M, degraded",
        "timed_out not_a_feed refused blocked too_large, PT5M, failing",
        "timed_out*5 fetched, PT5M, healthy",
        // 410 is believed the third time and after two days
        "gone*2, P3D, degraded",
        "gone*3, P1D, gone",
        "gone*3, PT23H, degraded",
        "gone*40, PT1M, failing",
        "gone*2 fetched gone, P3D, degraded",
        // 404 the tenth time and after a week
        "not_found*9, P3D, failing",
        "not_found*10, P1D, gone",
        "not_found*10, PT18H, failing",
        "not_found*500, PT1M, failing",
        // whatever else comes between begins it anew
        "gone*2 timed_out gone*2, P3D, failing",
        "timed_out*9 gone, P3D, failing",
        "not_found*9 gone, P3D, failing",
        // what is gone is gone until it is back
        "gone*3 timed_out, P1D, gone",
        "gone*3 rate_limited, P1D, gone",
        "gone*3 unchanged, P1D, healthy",
        // being asked to wait is neither a failure nor a recovery
        "timed_out*5 rate_limited, PT5M, failing",
        // nothing but its own words makes a feed gone
        "refused*500, P1D, failing",
        "unreachable*500, P1D, failing",
    })
    void healthAfter(String history, Duration every, String health) {
        assertThat(after(history, every).health().word()).isEqualTo(health);
    }

    @ParameterizedTest(name = "{0} an hour apart: since the {1}. poll, {2} in a row")
    @CsvSource({
        "timed_out*3, 1, 3",
        "timed_out*2 refused, 3, 1",
        "fetched unchanged fetched, 1, 3",
        "fetched timed_out fetched unchanged, 3, 2",
    })
    void itIsKnownSinceWhenItStandsLikeThis(String history, int first, int times) {
        Standing standing = after(history, Duration.ofHours(1));

        assertThat(standing.since()).isEqualTo(START.plus(Duration.ofHours(first)));
        assertThat(standing.times()).isEqualTo(times);
    }

    @Test
    void theLastReasonAndItsDetailAreKept() {
        Standing standing = Standing.NEW.after(PollOutcome.NOT_A_FEED, "an HTML page, not a feed", START);

        assertThat(standing.reason()).isEqualTo(PollOutcome.NOT_A_FEED);
        assertThat(standing.detail()).isEqualTo("an HTML page, not a feed");
    }

    @ParameterizedTest(name = "{0}, then {1} after {2}: {3}")
    @CsvSource({
        "fetched, timed_out, PT1S, true",
        "timed_out, refused, PT1S, true",
        "timed_out, timed_out, PT1S, false",
        "timed_out, timed_out, PT1H, true",
        // the fifth makes it failing
        "timed_out*4, timed_out, PT1S, true",
        "timed_out*9, timed_out, PT1S, false",
        "timed_out*9, fetched, PT1S, true",
        "fetched, unchanged, PT1S, false",
        "fetched, unchanged, PT5H, false",
    })
    void aFeedThatStaysUnwellIsNewsOnceAnHour(String history, String outcome, Duration later, boolean news) {
        Standing before = after(history, Duration.ofSeconds(1));
        Instant lastPoll = START.plusSeconds(count(history));
        Instant now = lastPoll.plus(later);

        assertThat(before.after(PollOutcome.ofWord(outcome), "", now).isNewsAfter(before, lastPoll, now))
                .isEqualTo(news);
    }

    private static Standing after(String history, Duration every) {
        Standing standing = Standing.NEW;
        Instant now = START;
        for (String word : words(history).toList()) {
            now = now.plus(every);
            standing = standing.after(PollOutcome.ofWord(word), "", now);
        }
        return standing;
    }

    private static long count(String history) {
        return words(history).count();
    }

    /** {@code gone*3} is gone three times. */
    private static Stream<String> words(String history) {
        return Stream.of(history.split(" ")).flatMap(word -> {
            String[] parts = word.split("\\*");
            return Stream.generate(() -> parts[0]).limit(parts.length == 1 ? 1 : Integer.parseInt(parts[1]));
        });
    }
}
