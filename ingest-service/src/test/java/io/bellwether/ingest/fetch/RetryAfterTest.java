package io.bellwether.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "120, PT2M",
                "' 120 ', PT2M",
                "0, PT0S",
                "9999999999, P7D",
                "'Sun, 01 Mar 2026 12:30:00 GMT', PT30M",
                "'Sun, 01 Mar 2026 11:30:00 GMT', -",
                "'Sunday, 01-Mar-26 12:30:00 GMT', PT30M",
                "'Sun Mar  1 12:30:00 2026', PT30M",
                "'Sun, 01 Mar 2026 12:00:00 GMT', PT0S",
                "99999999999999999999999999, P7D",
                "1.5, -",
                "'', -",
                "'Sun, 01 Mar 2099 11:30:00 GMT', P7D",
                "soon, -",
                "-5, -",
                "-, -",
            })
    void means(String header, Duration wait) {
        assertThat(RetryAfter.of(header, NOW)).isEqualTo(wait);
    }
}
