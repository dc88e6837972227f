package io.bellwether.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.ingest.feed.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Overlap FIRST = new Overlap(0, 20);

    @Test
    void theGapIsTheMedianAndTheWindowReachesToTheOldest() {
        Rhythm rhythm = Rhythm.UNKNOWN.after(entries("PT1H", "PT2H", "PT4H", "PT24H"), FIRST, null, NOW);

        assertThat(rhythm).isEqualTo(new Rhythm(Duration.ofHours(2), Duration.ofHours(24), null, NOW));
    }

    @Test
    void theOrderOfTheDocumentIsNoMatter() {
        assertThat(Rhythm.UNKNOWN.after(entries("PT24H", "PT1H", "PT4H", "PT2H"), FIRST, null, NOW))
                .isEqualTo(Rhythm.UNKNOWN.after(entries("PT1H", "PT2H", "PT4H", "PT24H"), FIRST, null, NOW));
    }

    @Test
    void entriesOfTheFutureAndTooFewTellNothing() {
        Rhythm rhythm = Rhythm.UNKNOWN.after(entries("PT-1H", "PT-2H", "PT1H", "PT2H"), FIRST, null, NOW);

        assertThat(rhythm.gap()).isNull();
        assertThat(rhythm.window()).isNull();
    }

    @ParameterizedTest(name = "turnover {0}; {1} known and {2} new after {3}: {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                // half the document in an hour: all of it in two
                "-,     10, 10, PT1H,  PT2H",
                "-,     15,  5, PT1H,  PT4H",
                // nothing connects the documents: who knows how fast
                "-,      0, 20, PT1H,  PT15M",
                // one entry of twenty tells nothing
                "-,     19,  1, PT1M,  -",
                "-,     20,  0, PT1H,  -",
                // the fastest of late counts, and is forgotten by half in two days
                "PT1H,  20,  0, PT48H, PT2H",
                "PT1H,  10, 10, PT96H, PT4H",
                "PT8H,  10, 10, PT1H,  PT2H",
                "P5D,   20,  0, PT48H, -",
            })
    void theTurnoverIsLearnedFromWhatDocumentsShare(
            Duration before, int known, int fresh, Duration elapsed, Duration expected) {
        Rhythm rhythm = new Rhythm(null, null, before, NOW.minus(Duration.ofDays(5)));

        assertThat(rhythm.after(List.of(), new Overlap(known, fresh), NOW.minus(elapsed), NOW)
                        .turnover())
                .isEqualTo(expected);
    }

    @Test
    void anUnchangedDocumentReachesBackFurtherAndTheTurnoverIsForgotten() {
        Rhythm rhythm = new Rhythm(Duration.ofHours(2), Duration.ofHours(24), Duration.ofHours(1), NOW);

        assertThat(rhythm.unchanged(NOW, NOW.plus(Duration.ofDays(2))))
                .isEqualTo(new Rhythm(Duration.ofHours(2), Duration.ofHours(72), Duration.ofHours(2), NOW));
        assertThat(rhythm.unchanged(null, NOW)).isEqualTo(rhythm);
    }

    @Test
    void afterAFailureNothingIsLearnedOfTheTurnover() {
        Rhythm rhythm = new Rhythm(null, null, Duration.ofHours(1), NOW.minus(Duration.ofDays(2)));

        assertThat(rhythm.after(List.of(), new Overlap(0, 20), null, NOW).turnover())
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void datesThatAreAlwaysNowAreBelied() {
        Rhythm rhythm = new Rhythm(Duration.ZERO, Duration.ZERO, null, NOW.minus(Duration.ofHours(5)));

        Rhythm after =
                rhythm.after(entries("PT0S", "PT0S", "PT0S"), new Overlap(3, 0), NOW.minus(Duration.ofMinutes(1)), NOW);

        assertThat(after.window()).isEqualTo(Duration.ofHours(5));
    }

    @ParameterizedTest(name = "had an entry before: {0}; {1} known, {2} new: gap {3}")
    @CsvSource({"true, 0, 3, true", "true, 1, 19, false", "true, 0, 0, false", "false, 0, 3, false"})
    void aDocumentThatSharesNothingMayLeaveAGap(boolean had, int known, int fresh, boolean gap) {
        Rhythm rhythm = had ? new Rhythm(null, null, null, NOW) : Rhythm.UNKNOWN;

        assertThat(rhythm.isBrokenBy(new Overlap(known, fresh))).isEqualTo(gap);
    }

    private static List<Entry> entries(String... ages) {
        return Stream.of(ages)
                .map(age -> NOW.minus(Duration.parse(age)))
                .map(published ->
                        new Entry(null, "t", null, published, null, null, null, List.of(), List.of(), List.of()))
                .toList();
    }
}
