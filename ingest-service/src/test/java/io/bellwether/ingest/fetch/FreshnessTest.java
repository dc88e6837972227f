package io.bellwether.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "nothing: at all                                                               | -",
                "cache-control: max-age=300                                                    | PT5M",
                "cache-control: public, Max-Age = 300, must-revalidate                         | PT5M",
                "cache-control: max-age=\"300\"                                                | PT5M",
                "cache-control: max-age=300; age: 100                                          | PT3M20S",
                "cache-control: max-age=300; age: 301                                          | PT0S",
                "cache-control: max-age=300; age: -4                                           | PT5M",
                "cache-control: max-age=0                                                      | PT0S",
                // Ours is a private cache: what shared ones may do is not for us.
                "cache-control: s-maxage=9000, max-age=300                                     | PT5M",
                "cache-control: s-maxage=9000                                                  | -",
                "cache-control: no-cache, max-age=300                                          | -",
                "cache-control: no-store                                                       | -",
                "cache-control: no-cache=\"set-cookie\", max-age=300                           | -",
                "cache-control: max-age=99999999999999999999999999                             | P7D",
                "cache-control: max-age=soon                                                   | -",
                "cache-control: max-age=-1                                                     | -",
                "cache-control: max-age=300; expires: Sun, 01 Mar 2026 13:00:00 GMT            | PT5M",
                "expires: Sun, 01 Mar 2026 13:00:00 GMT                                        | PT1H",
                // The server's clock is an hour slow: it means ten minutes.
                "expires: Sun, 01 Mar 2026 11:10:00 GMT; date: Sun, 01 Mar 2026 11:00:00 GMT   | PT10M",
                "expires: Sunday, 01-Mar-26 13:00:00 GMT                                       | PT1H",
                "expires: Sun Mar  1 13:00:00 2026                                             | PT1H",
                "expires: Sun, 01 Mar 2026 11:00:00 GMT                                        | PT0S",
                "expires: 0                                                                    | PT0S",
                "expires: Fri, 01 Jan 2100 00:00:00 GMT                                        | P7D",
            })
    void means(String headers, Duration fresh) {
        assertThat(Freshness.of(headers(headers), NOW)).isEqualTo(fresh);
    }

    private static Map<String, String> headers(String written) {
        return Stream.of(written.split("; "))
                .map(field -> field.split(": ", 2))
                .collect(Collectors.toMap(field -> field[0], field -> field[1].strip()));
    }
}
