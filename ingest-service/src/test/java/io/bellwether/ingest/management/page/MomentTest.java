package io.bellwether.ingest.management.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT0S, now",
        "PT-0.4S, now",
        "PT-59S, 59 s ago",
        "PT40S, in 40 s",
        "PT-3M-59S, 3 min ago",
        "PT90M, in 1 h",
        "PT-47H, 47 h ago",
        "P-3D, 3 days ago",
        "P-20D, 10 Feb 2026"
    })
    void aTimeIsSaidAsOneSaysIt(Duration distance, String text) {
        assertThat(new Moment(NOW.plus(distance), NOW).text()).isEqualTo(text);
    }
}
