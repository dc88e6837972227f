package io.bellwether.evaluation.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedTest {

    @ParameterizedTest(name = "\"{0}\"")
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-02-10T16:03:11.000Z|2026-02-10T16:03:11Z",
                "2026-01-09T05:43:52+01:00|2026-01-09T04:43:52Z",
                "Fri, 13 Feb 2026 00:00:00 +0000|2026-02-13T00:00:00Z",
                "2025-12-10T06:44:18|2025-12-10T06:44:18Z",
                "2026-03-12|2026-03-12T00:00:00Z",
                "2004/2005|2004-01-01T00:00:00Z",
                "last week|2026-01-01T00:00:00Z",
                "''|2026-01-01T00:00:00Z"
            })
    void isUnderstood(String written, Instant instant) {
        assertThat(Published.instant(written)).isEqualTo(instant);
    }

    @Test
    void nothingIsSaid() {
        assertThat(Published.instant(null)).isEqualTo(Published.UNKNOWN);
    }
}
