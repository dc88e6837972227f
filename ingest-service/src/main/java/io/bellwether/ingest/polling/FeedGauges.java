package io.bellwether.ingest.polling;

import io.bellwether.ingest.metrics.IngestMetrics;
import io.bellwether.ingest.schedule.Health;
import io.bellwether.ingest.schedule.PollOutcome;
import io.bellwether.ingest.subscription.FeedCounts;
import io.bellwether.ingest.subscription.SubscriptionStore;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** How many feeds stand how, for the dashboard; counted at most every few seconds, however often metrics are scraped. */
@ApplicationScoped
public class FeedGauges {
    private static final Duration FRESH = Duration.ofSeconds(5);
    /** What is late by less is only waiting for its turn. */
    private static final Duration OVERDUE = Duration.ofMinutes(1);

    private final SubscriptionStore store;
    private final IngestMetrics metrics;
    private FeedCounts counts = FeedCounts.NONE;
    private long countedNanos;

    FeedGauges(SubscriptionStore store, IngestMetrics metrics) {
        this.store = store;
        this.metrics = metrics;
    }

    /** Makes them known; once, at start. */
    public void register() {
        countedNanos = System.nanoTime() - FRESH.toNanos();
        for (Health health : Health.values()) {
            metrics.gauge(
                    IngestMetrics.FEEDS, Tags.of(IngestMetrics.HEALTH, health.word()), () -> counts().standing(health));
        }
        for (PollOutcome reason : PollOutcome.values()) {
            if (!reason.isSuccess()) {
                metrics.gauge(
                        IngestMetrics.UNWELL,
                        Tags.of(IngestMetrics.REASON, reason.word()),
                        () -> counts().unwell(reason));
            }
        }
        metrics.gauge(IngestMetrics.OVERDUE, Tags.empty(), () -> counts().overdue());
    }

    private synchronized FeedCounts counts() {
        if (System.nanoTime() - countedNanos >= FRESH.toNanos()) {
            counts = store.count(Instant.now().minus(OVERDUE));
            countedNanos = System.nanoTime();
        }
        return counts;
    }
}
