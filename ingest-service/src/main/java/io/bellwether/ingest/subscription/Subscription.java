package io.bellwether.ingest.subscription;

import io.bellwether.ingest.feed.FeedHints;
import io.bellwether.ingest.fetch.Validators;
import io.bellwether.ingest.schedule.Rhythm;
import io.bellwether.ingest.schedule.Standing;
import java.time.Duration;
import java.time.Instant;

/**
 * A feed we are subscribed to.
 *
 * @param id          stable: derived from the address it was first added with
 * @param address     where it is
 * @param about       what it says of itself
 * @param terms       what its operator decided
 * @param subscribed  since when
 * @param begun       whether a poll has ever brought a document
 * @param polls       how often it was asked
 * @param validators  from the last document
 * @param rhythm      of its entries, as far as known
 * @param hints       when it asks not to be polled
 * @param fresh       how long caches may keep its last answer; null where its server does not say
 * @param standing    after the last poll
 * @param moving      where its server says it has moved; null where it does not
 * @param pushedUntil until when a hub has promised to push it; null where none has
 * @param lastPoll    null before the first
 * @param nextPoll    when it is due
 */
public record Subscription(
        String id,
        String address,
        About about,
        Terms terms,
        Instant subscribed,
        boolean begun,
        long polls,
        Validators validators,
        Rhythm rhythm,
        FeedHints hints,
        Duration fresh,
        Standing standing,
        Moving moving,
        Instant pushedUntil,
        Instant lastPoll,
        Instant nextPoll) {

    /** A feed as it stands before its first poll, which is due at once. */
    public static Subscription begin(String id, String address, About about, Terms terms, Instant subscribed) {
        return new Subscription(
                id,
                address,
                about,
                terms,
                subscribed,
                false,
                0,
                Validators.NONE,
                Rhythm.UNKNOWN,
                FeedHints.NONE,
                null,
                Standing.NEW,
                null,
                null,
                null,
                subscribed);
    }

    /** Where its server says it has moved; null where it does not. */
    public Subscription moving(Moving to) {
        return placed(address, standing, to);
    }

    /** At another address, for good. */
    public Subscription at(String newAddress) {
        return placed(newAddress, standing, null);
    }

    /** With more to say of how it stands. */
    public Subscription detailed(String detail) {
        return placed(address, standing.detailed(detail), moving);
    }

    private Subscription placed(String where, Standing how, Moving whereTo) {
        return new Subscription(
                id,
                where,
                about,
                terms,
                subscribed,
                begun,
                polls,
                validators,
                rhythm,
                hints,
                fresh,
                how,
                whereTo,
                pushedUntil,
                lastPoll,
                nextPoll);
    }
}
