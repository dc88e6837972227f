package io.bellwether.alert.delivery.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.alert.delivery.Attempt;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an endpoint's answer means. */
class WebhookAnswerTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "200, Delivered, accepted",
        "204, Delivered, accepted",
        "299, Delivered, accepted",
        "101, Failed, strange_answer",
        "301, Failed, redirected",
        "304, Failed, redirected",
        "400, Failed, client_error",
        "404, Failed, client_error",
        "410, Gone, gone",
        "429, Failed, rate_limited",
        "500, Failed, server_error",
        "503, Failed, server_error",
        "999, Failed, strange_answer",
    })
    void each_status_has_its_meaning(int status, String attempt, String reason) {
        Attempt read = WebhookAnswer.read(status, "", null, NOW);

        assertThat(read.getClass().getSimpleName()).isEqualTo(attempt);
        assertThat(read.reason().word()).isEqualTo(reason);
        assertThat(read.answer())
                .hasValueSatisfying(answer -> assertThat(answer.code()).isEqualTo(status));
    }

    @Test
    void retry_after_is_seconds_or_a_date_to_come() {
        assertThat(retryAfter("120")).hasValue(Duration.ofMinutes(2));
        assertThat(retryAfter(" 0 ")).hasValue(Duration.ZERO);
        assertThat(retryAfter("Sun, 01 Mar 2026 12:00:30 GMT")).hasValue(Duration.ofSeconds(30));
        assertThat(retryAfter("Sun, 01 Mar 2026 11:00:00 GMT")).isEmpty();
        assertThat(retryAfter("-5")).isEmpty();
        assertThat(retryAfter("99999999999999999999")).isEmpty();
        assertThat(retryAfter("soon")).isEmpty();
        assertThat(retryAfter(null)).isEmpty();
    }

    private static Optional<Duration> retryAfter(String header) {
        return WebhookAnswer.retryAfter(header, NOW);
    }
}
