package io.bellwether.ingest.schedule;

import io.bellwether.ingest.feed.FeedHints;
import java.time.Duration;
import java.time.Instant;

/**
 * Decides when a feed is asked again.
 *
 * <p>A feed that is well is asked several times in its usual gap between entries, more often than entries fall out of its
 * document, and at least hourly; what it and its server wish may lengthen that, up to a point. A feed that a hub pushes is asked
 * once a day. A feed that fails is asked ever more rarely, but for ever. A server's {@code Retry-After} is never undercut. A feed
 * that was given a target latency is asked that often, whatever its rhythm and wishes.
 *
 * <p>An entry is seen before it falls out of the document unless a publisher, within the time its document reaches back, becomes
 * more than {@value #LOOKS} times as fast, and then within the hour puts out a whole document.
 *
 * @param shortest between two polls, never undercut
 * @param longest  between two polls; only {@code Retry-After} may go beyond
 */
public record FeedSchedule(Duration shortest, Duration longest) {
    /** No feed is asked more often than this, whatever is aimed at. */
    public static final Duration LEAST = Duration.ofSeconds(1);
    /** A news feed is worth a look this often however quiet it is. */
    static final Duration QUIET = Duration.ofHours(1);
    /** Looks in a usual gap, and in the time an entry stays in the document. */
    static final int LOOKS = 4;
    /** A feed of unknown rhythm is asked at this many times the shortest interval. */
    static final int UNKNOWN_RHYTHM = 5;
    /** A feed that has been silent is taken to have gaps of at least this part of the silence. */
    static final int SILENCES = 24;
    /** A feed that wants to be spared for some hours waits for at most this part of the time an entry stays in its document. */
    static final int SPARED = 2;
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
        Duration interval = atMost(atLeast(interval(signs, now), least(signs)), longest);
        Instant due = now.plus(interval);
        if (signs.standing().failures() == 0 && signs.target() == null) {
            due = wishes(signs).notSkipped(due, now.plus(longestSpared(signs, interval)));
        }
        Duration wait = spread(Duration.between(now, due), share(interval, chance));
        Duration demanded = signs.retryAfter();
        return now.plus(demanded == null ? wait : atLeast(wait, demanded.plus(share(atMost(demanded, QUIET), chance))));
    }

    private Duration interval(Signs signs, Instant now) {
        Standing standing = signs.standing();
        if (standing.health() == Health.GONE) {
            return longest;
        }
        if (standing.reason() == PollOutcome.RATE_LIMITED) {
            Duration well = whenWell(signs, now);
            return signs.retryAfter() == null ? atLeast(well, Backoff.afterLimit(standing, least(signs))) : well;
        }
        if (standing.failures() > 0) {
            return Backoff.afterFailure(standing, least(signs), signs.target() != null);
        }
        return isPushed(signs, now) ? whenPushed(signs, now) : whenWell(signs, now);
    }

    private static boolean isPushed(Signs signs, Instant now) {
        return signs.pushedUntil() != null && signs.pushedUntil().isAfter(now);
    }

    /** Not beyond what the hub has promised. */
    private Duration whenPushed(Signs signs, Instant now) {
        return atLeast(whenWell(signs, now), atMost(Duration.between(now, signs.pushedUntil()), longest));
    }

    private Duration whenWell(Signs signs, Instant now) {
        if (signs.target() != null) {
            return signs.target();
        }
        Duration wish = wishes(signs).interval();
        // A wish yields to the window: what falls out of the document unseen is lost.
        Duration span = signs.rhythm().span();
        return atLeast(ownInterval(signs.rhythm(), now), span == null ? wish : atMost(wish, span.dividedBy(LOOKS)));
    }

    private Duration ownInterval(Rhythm rhythm, Instant now) {
        Duration usual = rhythm.gap() == null
                ? shortest.multipliedBy(UNKNOWN_RHYTHM)
                : rhythm.gap().dividedBy(LOOKS);
        Duration own = atMost(atLeast(usual, rhythm.silence(now).dividedBy(SILENCES * LOOKS)), QUIET);
        return rhythm.span() == null ? own : atMost(own, rhythm.span().dividedBy(LOOKS));
    }

    /** In hours that a feed rules out it may be left alone for longer than usual; never until entries are lost. */
    private Duration longestSpared(Signs signs, Duration interval) {
        Duration span = signs.rhythm().span();
        return span == null ? longest : atMost(atLeast(interval, span.dividedBy(SPARED)), longest);
    }

    /** Spread to later, or where there is no later, to sooner. */
    private Duration spread(Duration wait, Duration share) {
        Duration later = wait.plus(share);
        return later.compareTo(longest) <= 0 ? later : longest.minus(share);
    }

    /** A feed with a target is its owner's business: it may be asked more often than others. */
    private Duration least(Signs signs) {
        return signs.target() == null ? shortest : atMost(atLeast(signs.target(), LEAST), shortest);
    }

    private static Wishes wishes(Signs signs) {
        return new Wishes(signs.hints(), signs.fresh());
    }

    private static Duration share(Duration interval, double chance) {
        return Duration.ofMillis((long) (interval.toMillis() * JITTER * chance));
    }

    private static Duration atLeast(Duration duration, Duration least) {
        return duration.compareTo(least) >= 0 ? duration : least;
    }

    private static Duration atMost(Duration duration, Duration most) {
        return duration.compareTo(most) <= 0 ? duration : most;
    }
}
