package io.bellwether.ingest.management;

import io.bellwether.ingest.schedule.Health;
import java.util.Map;

/**
 * How many feeds stand how.
 *
 * @param polled by health, those that are not paused
 * @param paused whatever their health was
 */
public record Standings(Map<Health, Long> polled, long paused) {
    public Standings {
        polled = Map.copyOf(polled);
    }

    public long of(Health health) {
        return polled.getOrDefault(health, 0L);
    }

    public long all() {
        return paused + polled.values().stream().mapToLong(Long::longValue).sum();
    }
}
