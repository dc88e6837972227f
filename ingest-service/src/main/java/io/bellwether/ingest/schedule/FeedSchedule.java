package io.bellwether.ingest.schedule;

import io.bellwether.ingest.feed.FeedHints;
import java.time.Duration;
import java.time.Instant;

/**
 * Decides when a feed is asked again.
 *
 * <p>A feed that is well is asked several times in its usual gap between entries, more often than entries fall out of its
 * document, and at least hourly; what it asks for itself may lengthen that, up to a point. A feed that fails is asked ever more
 * rarely, but for ever. A server's {@code Retry-After} is never undercut. A feed that was given a target latency is asked that
 * often, whatever its rhythm.
 *
 * @param shortest between two polls, never undercut
 * @param longest  between two polls; only {@code Retry-After} may go beyond
 */
public record FeedSchedule(Duration shortest, Duration longest) {
    /** No feed is asked more often than this, whatever is aimed at. */
    public static final Duration LEAST = Duration.ofSeconds(1);
    /** A news feed is worth a look this often however quiet it is. */
    static final Duration QUIET = Duration.ofHours(1);
    /** The most that a feed's own wish to be left alone counts. */
    static final Duration LONGEST_WISH = Duration.ofHours(6);
    /** Looks in a usual gap, and in the time an entry stays in the document. */
    static final int LOOKS = 4;
    /** A feed of unknown rhythm is asked at this many times the shortest interval. */
    static final int UNKNOWN_RHYTHM = 5;

    static final int MAX_DOUBLINGS = 16;
    /** The share of the interval by which polls are spread, so that feeds added together drift apart. */
    static final double JITTER = 0.1;

    public FeedSchedule {
        if (shortest.isNegative() || shortest.isZero() || longest.compareTo(shortest) < 0) {
            throw new IllegalArgumentException(
                    "polling intervals must be 0 < shortest <= longest, not " + shortest + " and " + longest);
        }
    }

    /**
     * What the schedule looks at.
     *
     * @param standing   after the poll that just ended
     * @param rhythm     of its entries, as far as known
     * @param hints      when the feed asks not to be polled
     * @param fresh      how long caches may keep its answer; null where its server does not say
     * @param retryAfter how long its server demands it; null where it does not
     * @param target     how old its news may get before it is seen; null where nobody said
     * @param pushedUntil until when a hub has promised to push it; null where none has
     */
    public record Signs(
            Standing standing,
            Rhythm rhythm,
            FeedHints hints,
            Duration fresh,
            Duration retryAfter,
            Duration target,
            Instant pushedUntil) {}

    /**
     * When to ask again.
     *
     * @param chance from 0 up to 1, drawn by the caller: spreads the polls
     * @param now    when the poll ended
     */
    public Instant next(Signs signs, double chance, Instant now) {
        Duration interval = signs.standing().failures() > 0 ? afterFailure(signs) : whenWell(signs);
        Duration spread = bounded(plusShare(bounded(interval, signs), JITTER * chance), signs);
        return now.plus(atLeast(spread, signs.retryAfter()));
    }

    private Duration whenWell(Signs signs) {
        if (signs.target() != null) {
            return signs.target();
        }
        Duration own = ownInterval(signs.rhythm());
        Duration wish = signs.hints().interval() == null
                ? Duration.ZERO
                : atMost(signs.hints().interval(), LONGEST_WISH);
        // A wish yields to the window: what falls out of the document unseen is lost.
        Duration window = signs.rhythm().window();
        Duration granted = window == null ? wish : atMost(wish, window.dividedBy(LOOKS));
        return own.compareTo(granted) >= 0 ? own : granted;
    }

    private Duration ownInterval(Rhythm rhythm) {
        if (rhythm.gap() == null) {
            return atMost(shortest.multipliedBy(UNKNOWN_RHYTHM), QUIET);
        }
        return atMost(atMost(rhythm.gap(), rhythm.window()).dividedBy(LOOKS), QUIET);
    }

    private Duration afterFailure(Signs signs) {
        if (signs.standing().health() == Health.GONE) {
            return longest;
        }
        int doublings = Math.min(signs.standing().failures(), MAX_DOUBLINGS);
        return least(signs).multipliedBy(1L << doublings);
    }

    private Duration bounded(Duration interval, Signs signs) {
        return atMost(atLeast(interval, least(signs)), longest);
    }

    /** A feed with a target is its owner's business: it may be asked more often than others. */
    private Duration least(Signs signs) {
        return signs.target() == null ? shortest : atMost(atLeast(signs.target(), LEAST), shortest);
    }

    private static Duration plusShare(Duration interval, double share) {
        return interval.plusMillis((long) (interval.toMillis() * share));
    }

    private static Duration atLeast(Duration duration, Duration least) {
        return least == null || duration.compareTo(least) >= 0 ? duration : least;
    }

    private static Duration atMost(Duration duration, Duration most) {
        return duration.compareTo(most) <= 0 ? duration : most;
    }
}
