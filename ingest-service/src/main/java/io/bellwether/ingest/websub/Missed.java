package io.bellwether.ingest.websub;

import io.bellwether.ingest.websub.HubSubscription.Lease;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/** Counts what a poll found that a hub should have pushed. */
final class Missed {
    /** A hub may take so long to hear of an entry and push it. */
    static final Duration GRACE = Duration.ofMinutes(5);

    private Missed() {}

    /**
     * How many were missed.
     *
     * @param published when the entries never had before came out, as the feed says
     * @param ended     when the poll did
     */
    static int count(Collection<Instant> published, Lease lease, Instant ended) {
        Instant late = ended.minus(GRACE);
        return (int) published.stream()
                .filter(when -> !when.isBefore(lease.since()) && when.isBefore(late) && when.isBefore(lease.until()))
                .count();
    }
}
