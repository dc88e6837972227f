package io.bellwether.ingest.polling;

import io.bellwether.ingest.metrics.IngestMetrics;
import io.bellwether.ingest.schedule.Health;
import io.bellwether.ingest.subscription.SubscriptionStore;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;

/** How many feeds stand how, for the dashboard; counted at most every few seconds, however often metrics are scraped. */
@ApplicationScoped
public class FeedGauges {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final SubscriptionStore store;
    private final IngestMetrics metrics;
    private Map<Health, Long> counts = Map.of();
    private long countedNanos;

    FeedGauges(SubscriptionStore store, IngestMetrics metrics) {
        this.store = store;
        this.metrics = metrics;
    }

    /** Makes them known; once, at start. */
    public void register() {
        countedNanos = System.nanoTime() - FRESH.toNanos();
        for (Health health : Health.values()) {
            metrics.gauge(IngestMetrics.FEEDS, Tags.of(IngestMetrics.HEALTH, health.word()), () -> count(health));
        }
    }

    private synchronized long count(Health health) {
        if (System.nanoTime() - countedNanos >= FRESH.toNanos()) {
            counts = store.countByHealth();
            countedNanos = System.nanoTime();
        }
        return counts.getOrDefault(health, 0L);
    }
}
