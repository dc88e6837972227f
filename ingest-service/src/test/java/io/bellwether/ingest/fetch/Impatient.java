package io.bellwether.ingest.fetch;

import java.time.Duration;

/** Waits no longer than a test does. */
record Impatient() implements FetchConfig {
    @Override
    public Duration connectTimeout() {
        return Duration.ofSeconds(2);
    }

    @Override
    public Duration responseTimeout() {
        return Duration.ofSeconds(1);
    }

    @Override
    public Duration wholeTimeout() {
        return Duration.ofSeconds(3);
    }

    @Override
    public String userAgent() {
        return "Test";
    }
}
