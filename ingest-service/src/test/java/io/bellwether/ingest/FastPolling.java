package io.bellwether.ingest;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Polls as often as a test has patience for. */
public final class FastPolling implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "bellwether.ingest.min-interval", "PT0.05S",
                "bellwether.ingest.polling.lease", "2s",
                "bellwether.ingest.relocation.patience", "PT0.5S");
    }
}
