package io.bellwether.ingest.subscription;

import io.bellwether.ingest.schedule.Health;
import io.bellwether.ingest.schedule.PollOutcome;
import java.util.List;

/** How many feeds stand how. */
public record FeedCounts(List<Group> groups) {
    public static final FeedCounts NONE = new FeedCounts(List.of());

    public FeedCounts {
        groups = List.copyOf(groups);
    }

    /**
     * Feeds that stand alike.
     *
     * @param reason  null before the first poll
     * @param overdue those of them that should have been asked some time ago
     */
    public record Group(Health health, PollOutcome reason, long feeds, long overdue) {}

    public long standing(Health health) {
        return groups.stream()
                .filter(group -> group.health == health)
                .mapToLong(Group::feeds)
                .sum();
    }

    /** Those that are not healthy for this reason. */
    public long unwell(PollOutcome reason) {
        return groups.stream()
                .filter(group -> group.health != Health.HEALTHY && group.reason == reason)
                .mapToLong(Group::feeds)
                .sum();
    }

    public long overdue() {
        return groups.stream().mapToLong(Group::overdue).sum();
    }
}
