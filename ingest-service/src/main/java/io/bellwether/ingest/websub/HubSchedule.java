package io.bellwether.ingest.websub;

import io.bellwether.ingest.websub.HubStep.Ask;
import io.bellwether.ingest.websub.HubStep.FallSilent;
import io.bellwether.ingest.websub.HubStep.GiveUp;
import io.bellwether.ingest.websub.HubStep.Lapse;
import io.bellwether.ingest.websub.HubStep.Wait;
import io.bellwether.ingest.websub.HubSubscription.Lease;
import java.time.Duration;
import java.time.Instant;

/**
 * Decides what is to be done about a subscription, and when.
 *
 * @param lease how long a hub is asked to push
 * @param retry the shortest time between two requests, doubled with every one that is not confirmed
 */
record HubSchedule(Duration lease, Duration retry) {
    /** Longer than this no hub's word is taken for. */
    static final Duration LONGEST_LEASE = Duration.ofDays(30);
    /** How often, at least, a hub is asked that does not confirm, or has gone silent. */
    static final Duration DAY = Duration.ofDays(1);
    /** The share of a lease after which it is renewed, and the share by which renewals are spread. */
    static final double RENEWED_AFTER = 0.8;

    static final double SPREAD = 0.1;
    /** So many usual gaps without a push are too many, and less than this is never. */
    static final int QUIET_GAPS = 8;

    static final Duration NOT_YET_QUIET = Duration.ofHours(6);
    /** A hub that does not confirm that it shall stop is left alone after so many requests; its lease ends by itself. */
    static final int MOST_FAREWELLS = 5;

    private static final int MAX_DOUBLINGS = 20;

    HubSchedule {
        if (lease.toSeconds() < 1 || lease.compareTo(LONGEST_LEASE) > 0 || !retry.isPositive()) {
            throw new IllegalArgumentException("a lease must be a second to 30 days and a retry more than nothing, not "
                    + lease + " and " + retry);
        }
    }

    /**
     * The lease that a hub grants.
     *
     * @param granted as it says; null where it does not
     * @param chance  from 0 up to 1, drawn by the caller: spreads the renewals
     */
    Lease granted(Duration granted, double chance, Instant now) {
        Duration whole = granted == null ? lease : shorter(granted, LONGEST_LEASE);
        Duration part = Duration.ofMillis((long) (whole.toMillis() * (RENEWED_AFTER + SPREAD * chance)));
        return new Lease(now, now.plus(whole), now.plus(longer(part, retry)));
    }

    /** When to ask again a hub that has been asked {@code attempts} times and has not confirmed. */
    Instant afterAsking(int attempts, Instant now) {
        int doublings = Math.clamp(attempts - 1L, 0, MAX_DOUBLINGS);
        return now.plus(shorter(retry.multipliedBy(1L << doublings), longer(DAY, retry)));
    }

    /** When to ask again a hub that has gone silent. */
    Instant afterSilence(Instant now) {
        return now.plus(DAY);
    }

    /**
     * What is to be done.
     *
     * @param gap the usual time between two entries of its feed; null where unknown
     */
    HubStep step(HubSubscription hub, Duration gap, Instant now) {
        return switch (hub.state()) {
            case REQUESTED -> new Ask(HubMode.SUBSCRIBE);
            case LEAVING -> hub.asking().attempts() >= MOST_FAREWELLS ? new GiveUp() : new Ask(HubMode.UNSUBSCRIBE);
            case DENIED, LEFT -> new Wait(null);
            case SILENT -> hasLapsed(hub, now) ? new Lapse() : new Ask(HubMode.SUBSCRIBE);
            case ACTIVE -> whileActive(hub, gap, now);
        };
    }

    private HubStep whileActive(HubSubscription hub, Duration gap, Instant now) {
        if (hasLapsed(hub, now)) {
            return new Lapse();
        }
        if (gap != null && hub.quietFor(now).compareTo(tooQuiet(gap)) > 0) {
            return new FallSilent();
        }
        if (!hub.lease().renew().isAfter(now)) {
            return new Ask(HubMode.SUBSCRIBE);
        }
        return new Wait(earlier(hub.lease().renew(), hub.lease().until(), now.plus(NOT_YET_QUIET)));
    }

    private static boolean hasLapsed(HubSubscription hub, Instant now) {
        return !hub.lease().until().isAfter(now);
    }

    private static Duration tooQuiet(Duration gap) {
        return longer(gap.multipliedBy(QUIET_GAPS), NOT_YET_QUIET);
    }

    private static Instant earlier(Instant first, Instant... more) {
        Instant earliest = first;
        for (Instant instant : more) {
            earliest = instant.isBefore(earliest) ? instant : earliest;
        }
        return earliest;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
