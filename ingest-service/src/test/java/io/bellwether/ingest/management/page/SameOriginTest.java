package io.bellwether.ingest.management.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameOriginTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "same-origin, http://127.0.0.1:8081, 127.0.0.1:8081, true",
                "none,        -,                     127.0.0.1:8081, true",
                "cross-site,  https://evil.example,  127.0.0.1:8081, false",
                "cross-site,  -,                     127.0.0.1:8081, false",
                "same-site,   http://127.0.0.1:9999, 127.0.0.1:8081, false",
                "-,           -,                     127.0.0.1:8081, true",
                "-,           http://127.0.0.1:8081, 127.0.0.1:8081, true",
                "-,           http://FEEDS.example,  feeds.example,  true",
                "-,           http://127.0.0.1:9999, 127.0.0.1:8081, false",
                "-,           https://evil.example,  127.0.0.1:8081, false",
                "-,           null,                  127.0.0.1:8081, false",
                "-,           ':not an origin',      127.0.0.1:8081, false",
            })
    void onlyOurOwnPagesAndProgramsMayChangeFeeds(String fetchSite, String origin, String host, boolean ours) {
        assertThat(SameOrigin.isOurs(fetchSite, origin, host)).isEqualTo(ours);
    }
}
