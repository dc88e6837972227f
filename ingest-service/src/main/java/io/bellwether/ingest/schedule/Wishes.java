package io.bellwether.ingest.schedule;

import io.bellwether.ingest.feed.FeedHints;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * What a feed and its server wish: how long to be left alone, and when not to be asked.
 *
 * @param hints of the feed
 * @param fresh how long caches may keep its answer; null where its server does not say
 */
record Wishes(FeedHints hints, Duration fresh) {
    /** The most that a feed's own wish counts. */
    static final Duration LONGEST = Duration.ofHours(6);
    /** The most that counts of what is written for caches, often for a whole site at once. */
    static final Duration LONGEST_FRESH = Duration.ofHours(1);

    /** How long to leave it alone. */
    Duration interval() {
        Duration asked = atMost(hints.interval(), LONGEST);
        Duration cached = atMost(fresh, LONGEST_FRESH);
        return asked.compareTo(cached) >= 0 ? asked : cached;
    }

    /** The first moment from {@code due} on that it does not want to be spared; at most {@code latest}. */
    Instant notSkipped(Instant due, Instant latest) {
        ZonedDateTime moment = due.atZone(ZoneOffset.UTC);
        while (isSkipped(moment) && moment.toInstant().isBefore(latest)) {
            moment = moment.truncatedTo(ChronoUnit.HOURS).plusHours(1);
        }
        return moment.toInstant().isAfter(latest) ? latest : moment.toInstant();
    }

    private boolean isSkipped(ZonedDateTime moment) {
        return hints.skipHours().contains(moment.getHour()) || hints.skipDays().contains(moment.getDayOfWeek());
    }

    private static Duration atMost(Duration duration, Duration most) {
        return duration == null ? Duration.ZERO : duration.compareTo(most) <= 0 ? duration : most;
    }
}
