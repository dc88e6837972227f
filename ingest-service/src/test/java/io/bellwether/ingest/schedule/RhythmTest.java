package io.bellwether.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.ingest.feed.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RhythmTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void theGapIsTheMedianAndTheWindowReachesToTheOldest() {
        assertThat(rhythm("PT1H", "PT2H", "PT4H", "PT24H"))
                .isEqualTo(new Rhythm(Duration.ofHours(2), Duration.ofHours(24)));
    }

    @Test
    void theOrderOfTheDocumentIsNoMatter() {
        assertThat(rhythm("PT24H", "PT1H", "PT4H", "PT2H")).isEqualTo(rhythm("PT1H", "PT2H", "PT4H", "PT24H"));
    }

    @Test
    void entriesOfTheFutureAndTooFewTellNothing() {
        assertThat(rhythm("PT-1H", "PT-2H", "PT1H", "PT2H")).isEqualTo(Rhythm.UNKNOWN);
        assertThat(rhythm()).isEqualTo(Rhythm.UNKNOWN);
    }

    private static Rhythm rhythm(String... ages) {
        List<Entry> entries = Stream.of(ages)
                .map(age -> NOW.minus(Duration.parse(age)))
                .map(published ->
                        new Entry(null, "t", null, published, null, null, null, List.of(), List.of(), List.of()))
                .toList();
        return Rhythm.of(entries, NOW);
    }
}
