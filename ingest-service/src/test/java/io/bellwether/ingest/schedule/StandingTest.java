package io.bellwether.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "fetched, healthy",
        "unchanged, healthy",
        "timed_out, degraded",
        "not_a_feed, degraded",
        "rate_limited, degraded",
        "timed_out timed_out timed_out timed_out, degraded",
        "timed_out not_a_feed refused blocked too_large, failing",
        "timed_out timed_out timed_out timed_out timed_out fetched, healthy",
        // 410 is believed the third time, 404 the tenth, in a row
        "gone gone, degraded",
        "gone gone gone, gone",
        "gone gone fetched gone, degraded",
        "not_found not_found not_found not_found not_found not_found not_found not_found not_found, failing",
        "not_found not_found not_found not_found not_found not_found not_found not_found not_found not_found, gone",
        "gone gone gone unchanged, healthy",
        // being asked to wait is neither a failure nor a recovery
        "timed_out timed_out timed_out timed_out timed_out rate_limited, failing",
    })
    void healthAfter(String history, String health) {
        assertThat(after(history).health().word()).isEqualTo(health);
    }

    @Test
    void theLastReasonAndItsDetailAreKept() {
        Standing standing = Standing.NEW.after(PollOutcome.NOT_A_FEED, "an HTML page, not a feed");

        assertThat(standing.reason()).isEqualTo(PollOutcome.NOT_A_FEED);
        assertThat(standing.detail()).isEqualTo("an HTML page, not a feed");
    }

    private static Standing after(String history) {
        Standing standing = Standing.NEW;
        for (String word : Stream.of(history.split(" ")).toList()) {
            standing = standing.after(PollOutcome.ofWord(word), "");
        }
        return standing;
    }
}
