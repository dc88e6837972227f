package io.bellwether.ingest.politeness;

import io.bellwether.ingest.politeness.Ruling.Enter;
import io.bellwether.ingest.politeness.Ruling.Reserve;
import io.bellwether.ingest.politeness.Ruling.SendAway;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * Decides when a domain may be asked: so many at once, so far apart, in the order of who came first. Pure.
 *
 * @param freeFrom   when the first token is there that nobody has reserved
 * @param nextEntry  when somebody may enter again, token or not
 * @param spacing    between two tokens, as it stood after the last complaint
 * @param slowed     the last complaint; null where there was none
 * @param restsUntil when its server will have us back; in the past, or {@link Instant#EPOCH}, where nothing forbids it
 */
record TokenBucket(Instant freeFrom, Instant nextEntry, Duration spacing, Instant slowed, Instant restsUntil) {
    /** The share of the spacing by which one may be late without others having to wait for it. */
    static final int LATE = 5;

    private static final int MOST_HALVINGS = 32;

    /** A domain never asked before. */
    static TokenBucket fresh(Rules rules, Instant now) {
        return new TokenBucket(now, now, rules.spacing(), null, Instant.EPOCH);
    }

    /** Whether somebody may enter. */
    Ruling enter(Crowd crowd, Rules rules, Instant now) {
        if (crowd.reserved() == null) {
            return arrive(crowd, rules, now);
        }
        boolean rests = restsUntil.isAfter(now) || restsUntil.isAfter(crowd.reserved());
        if (crowd.reserved().isAfter(now) && !rests) {
            return new Reserve(this, crowd.reserved());
        }
        if (!rests && !nextEntry.isAfter(now) && crowd.inside() < rules.atOnce()) {
            return new Enter(entered(crowd.reserved(), rules, now));
        }
        return reserve(crowd, rules, now);
    }

    private Ruling arrive(Crowd crowd, Rules rules, Instant now) {
        if (!latest(freeFrom, nextEntry, restsUntil).isAfter(now) && crowd.inside() < rules.atOnce()) {
            return new Enter(entered(now, rules, now));
        }
        Instant slot = slot(crowd, rules, now);
        return crowd.waiting() >= rules.queue() ? new SendAway(this, slot) : reserve(crowd, rules, now);
    }

    private Ruling reserve(Crowd crowd, Rules rules, Instant now) {
        Instant slot = slot(crowd, rules, now);
        return new Reserve(
                new TokenBucket(slot.plus(spacing(rules, now)), nextEntry, spacing, slowed, restsUntil), slot);
    }

    /** The end of the queue. Where all places are taken one is not worth asking for before the next token. */
    private Instant slot(Crowd crowd, Rules rules, Instant now) {
        Instant slot = latest(freeFrom, nextEntry, restsUntil, now);
        return crowd.inside() < rules.atOnce() ? slot : latest(slot, now.plus(spacing(rules, now)));
    }

    /** Who is but a little late is taken to be in time, so that the next one is not late in turn. */
    private TokenBucket entered(Instant due, Rules rules, Instant now) {
        Duration apart = spacing(rules, now);
        boolean inTime = Duration.between(due, now).compareTo(apart.dividedBy(LATE)) <= 0;
        Instant next = (inTime ? due : now).plus(apart);
        return new TokenBucket(latest(freeFrom, next), next, spacing, slowed, restsUntil);
    }

    /** Its server complained (429): twice the spacing from now on. */
    TokenBucket slowed(Rules rules, Instant now) {
        Duration twice = spacing(rules, now).multipliedBy(2);
        Duration longer = twice.compareTo(rules.longestSpacing()) > 0 ? rules.longestSpacing() : twice;
        return new TokenBucket(freeFrom, latest(nextEntry, now.plus(longer)), longer, now, restsUntil);
    }

    /** Its server wants nobody for so long. */
    TokenBucket resting(Duration rest, Instant now) {
        return new TokenBucket(freeFrom, nextEntry, spacing, slowed, latest(restsUntil, now.plus(rest)));
    }

    /** Between two tokens just now: what was learned, halved for every quiet while since, and never less than the rule. */
    Duration spacing(Rules rules, Instant now) {
        if (slowed == null) {
            return rules.spacing();
        }
        long halvings = Math.min(
                MOST_HALVINGS, Math.max(0, Duration.between(slowed, now).dividedBy(rules.quiet())));
        Duration learned = spacing.dividedBy(1L << halvings);
        return learned.compareTo(rules.spacing()) > 0 ? learned : rules.spacing();
    }

    private static Instant latest(Instant... instants) {
        return Stream.of(instants).max(Instant::compareTo).orElseThrow();
    }
}
