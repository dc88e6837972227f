package io.bellwether.ingest.schedule;

import io.bellwether.ingest.feed.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * How often a feed gets a new entry.
 *
 * @param gap    the usual time between two entries: the median of the latest; null where there are too few to tell
 * @param window how far back the document reaches: what is older has fallen out of it; null where unknown
 */
public record Rhythm(Duration gap, Duration window) {
    public static final Rhythm UNKNOWN = new Rhythm(null, null);

    private static final int LATEST = 12;
    private static final int LEAST = 3;

    /** The rhythm of the entries of a document, from what they say of when they were published. */
    public static Rhythm of(List<Entry> entries, Instant now) {
        List<Instant> published = entries.stream()
                .map(entry -> entry.published() == null ? entry.updated() : entry.published())
                .filter(Objects::nonNull)
                .filter(instant -> !instant.isAfter(now))
                .sorted(Comparator.reverseOrder())
                .toList();
        if (published.size() < LEAST) {
            return UNKNOWN;
        }
        return new Rhythm(median(published), Duration.between(published.getLast(), now));
    }

    private static Duration median(List<Instant> newestFirst) {
        List<Duration> gaps = new ArrayList<>();
        for (int i = 1; i < Math.min(newestFirst.size(), LATEST); i++) {
            gaps.add(Duration.between(newestFirst.get(i), newestFirst.get(i - 1)));
        }
        gaps.sort(Comparator.naturalOrder());
        return gaps.get(gaps.size() / 2);
    }
}
