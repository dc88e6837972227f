package io.bellwether.ingest.relocation;

import io.bellwether.ingest.subscription.Moving;
import io.bellwether.ingest.subscription.NewFeed;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Decides whether a feed has moved. A permanent redirect is often a mistake, a login page or a parked domain: it is believed
 * when it has held without a break for some time and leads to the feed that we know.
 *
 * @param patience for how long it must hold
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-15.4.2">RFC 9110, 301 Moved Permanently</a>
 */
public record Relocation(Duration patience) {

    /**
     * What stands at the target already.
     *
     * @param undone    whether an operator has taken back a move to it
     * @param duplicate the feed that we follow there; null where there is none
     */
    public record Target(boolean undone, String duplicate) {}

    /**
     * What to remember after an answer: where the feed says it has moved, and since when without a break; null where nowhere.
     * Whether it is the feed that we know shows at first: later we know what we found there.
     */
    public static Moving remembered(Moving before, Answer answer, Instant now) {
        if (answer.movedTo() == null) {
            return null;
        }
        return before != null && before.to().equals(answer.movedTo())
                ? before
                : new Moving(answer.movedTo(), now, answer.shares());
    }

    boolean isTooSoon(Moving moving, Instant now) {
        return moving.since().plus(patience).isAfter(now);
    }

    /** What speaks against taking over the target as the feed's address; empty when nothing does. */
    public Optional<Obstacle> obstacle(String address, Moving moving, Target target, Instant now) {
        if (isTooSoon(moving, now)) {
            return Optional.of(Obstacle.TOO_SOON);
        }
        if (target.undone()) {
            return Optional.of(Obstacle.UNDONE);
        }
        if (target.duplicate() != null) {
            return Optional.of(Obstacle.DUPLICATE);
        }
        if (NewFeed.fault(moving.to()).isPresent()) {
            return Optional.of(Obstacle.NO_ADDRESS);
        }
        if (isEncrypted(address) && !isEncrypted(moving.to())) {
            return Optional.of(Obstacle.DOWNGRADE);
        }
        return moving.shares() ? Optional.empty() : Optional.of(Obstacle.NOTHING_SHARED);
    }

    private static boolean isEncrypted(String address) {
        return address.toLowerCase(Locale.ROOT).startsWith("https:");
    }
}
