package io.bellwether.ingest.politeness;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings as a test wants them; the rest as they are by default. */
public record TestRules(int atOnce, Duration spacing, int queue, List<String> exempted) implements PolitenessConfig {

    /** No limit for these. */
    public static TestRules exempting(String... hosts) {
        return new TestRules(2, Duration.ofSeconds(5), 1_000, List.of(hosts));
    }

    @Override
    public Duration longestSpacing() {
        return Duration.ofMinutes(10);
    }

    @Override
    public Duration quiet() {
        return Duration.ofHours(1);
    }

    @Override
    public Optional<List<String>> exempt() {
        return Optional.of(exempted);
    }
}
