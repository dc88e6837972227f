package io.bellwether.ingest.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Set;

/**
 * When a feed asks not to be polled.
 *
 * @param interval  how long to leave it alone after a poll; null where it does not say
 * @param skipHours of the day in UTC, 0 to 23, in which it has nothing new
 * @param skipDays  of the week in UTC, likewise
 * @see <a href="https://www.rssboard.org/skip-hours-days">RSS 2.0, skipHours and skipDays</a>
 */
public record FeedHints(Duration interval, Set<Integer> skipHours, Set<DayOfWeek> skipDays) {
    public static final FeedHints NONE = new FeedHints(null, Set.of(), Set.of());

    public FeedHints {
        skipHours = Set.copyOf(skipHours);
        skipDays = Set.copyOf(skipDays);
    }
}
