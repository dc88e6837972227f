package io.bellwether.ingest.relocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.ingest.relocation.Relocation.Target;
import io.bellwether.ingest.schedule.Overlap;
import io.bellwether.ingest.subscription.Moving;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelocationTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Relocation RELOCATION = new Relocation(Duration.ofDays(7));

    @ParameterizedTest(name = "said {0}, now {1}: {2} since {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, a, a, PT0S",
                "a, a, a, P3D",
                // another target begins it anew
                "a, b, b, PT0S",
                // a direct answer, or a redirect for now, breaks it
                "a, -, -, -",
                "-, -, -, -",
            })
    void whatIsRemembered(String said, String says, String to, Duration since) {
        Moving before = said == null ? null : new Moving(said, NOW.minus(Duration.ofDays(3)), true);

        assertThat(Relocation.remembered(before, new Answer(says, true), NOW))
                .isEqualTo(to == null ? null : new Moving(to, NOW.minus(since), true));
    }

    @ParameterizedTest(name = "{0} to {1} for {2}, shares {3}, undone {4}, duplicate {5}: {6}")
    @CsvSource(
            nullValues = "-",
            value = {
                "http://a.example/f,  http://b.example/f,  P7D,     true,  false, -, -",
                "http://a.example/f,  https://a.example/f, P7D,     true,  false, -, -",
                "https://a.example/f, https://b.example/f, P30D,    true,  false, -, -",
                "http://a.example/f,  http://b.example/f,  P6DT23H, true,  false, -, too_soon",
                "http://a.example/f,  http://b.example/f,  P7D,     false, false, -, nothing_shared",
                "https://a.example/f, http://a.example/f,  P7D,     true,  false, -, downgrade",
                "HTTPS://a.example/f, http://a.example/f,  P7D,     true,  false, -, downgrade",
                "http://a.example/f,  ftp://b.example/f,   P7D,     true,  false, -, no_address",
                "http://a.example/f,  http://b.example/f,  P70D,    true,  true,  -, undone",
                "http://a.example/f,  http://b.example/f,  P70D,    true,  false, x, duplicate",
            })
    void whetherTheTargetIsTakenOver(
            String from, String to, Duration held, boolean shares, boolean undone, String duplicate, String obstacle) {
        assertThat(RELOCATION
                        .obstacle(from, new Moving(to, NOW.minus(held), shares), new Target(undone, duplicate), NOW)
                        .map(Obstacle::word))
                .isEqualTo(Optional.ofNullable(obstacle));
    }

    @ParameterizedTest(name = "{0} known and {1} new: shares {2}")
    @CsvSource({
        "3, 40, true",
        "2, 40, false",
        "1, 1, true",
        "1, 2, false",
        "0, 5, false",
        "0, 0, false",
    })
    void whatIsFoundThereIsTheFeedThatWeKnow(int known, int fresh, boolean shares) {
        assertThat(Answer.of("http://b.example/f", new Overlap(known, fresh)).shares())
                .isEqualTo(shares);
    }
}
