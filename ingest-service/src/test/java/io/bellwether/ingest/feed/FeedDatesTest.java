package io.bellwether.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDatesTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Sun, 01 Mar 2026 12:30:45 GMT | 2026-03-01T12:30:45Z",
                "Sun, 1 Mar 2026 12:30:45 +0200 | 2026-03-01T10:30:45Z",
                "1 Mar 26 12:30 EST | 2026-03-01T17:30:00Z",
                "Sunday, 01-March-2026 12:30:45 PST | 2026-03-01T20:30:45Z",
                "Mar 1, 2026 12:30 PM | 2026-03-01T12:30:00Z",
                "Sun Mar  1 12:30:45 2026 | 2026-03-01T12:30:45Z",
                "Sun, 01 Mar 2026 24:00:00 GMT | 2026-03-02T00:00:00Z",
                "So, 01 Mär 2026 12:30:45 +0100 | 2026-03-01T11:30:45Z",
                "2026-03-01 | 2026-03-01T00:00:00Z",
                "2026-03 | 2026-03-01T00:00:00Z",
                "2026 | 2026-01-01T00:00:00Z",
                "20260301 | 2026-03-01T00:00:00Z",
                "2026-060 | 2026-03-01T00:00:00Z",
                "2026-03-01T12:30Z | 2026-03-01T12:30:00Z",
                "2026-03-01T12:30:45.123456+02:00 | 2026-03-01T10:30:45Z",
                "2026-03-01 12:30:45 | 2026-03-01T12:30:45Z",
                "2026-03-01T12:30:45-0500 | 2026-03-01T17:30:45Z",
                "03/01/2026 1:30:00 PM | 2026-03-01T13:30:00Z",
                "13/01/2026 | 2026-01-13T00:00:00Z",
                "2026年3月1日 12:30 | 2026-03-01T12:30:00Z",
            })
    void means(String written, Instant instant) {
        assertThat(FeedDates.parse(written)).contains(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "99999999999",
                "2026-13-01",
                "Sun, 99999999999999999999 Foo 2026",
                "32/32/2026",
                "::::"
            })
    void whatNobodyCouldTellIsNoDate(String written) {
        assertThat(FeedDates.parse(written)).isEmpty();
    }
}
