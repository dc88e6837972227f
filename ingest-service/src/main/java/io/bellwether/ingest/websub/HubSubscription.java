package io.bellwether.ingest.websub;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A feed's subscription at a hub. Every way from one state to another is a method here; what a stranger may ask for gives nothing
 * where it is not what we asked for.
 *
 * @param lease null where the hub has promised nothing
 */
record HubSubscription(Contract contract, HubState state, Lease lease, Asking asking, Tally tally) {
    /** Polls in a row that found what was not pushed, or entries one poll found, that make a hub silent. */
    static final int MISSING_POLLS = 2;

    static final int MISSING_ENTRIES = 5;

    /**
     * Who pushes what, to where.
     *
     * @param token  the callback's path, which nobody can guess
     * @param feed   null where no feed wants it any more
     * @param hubs   all that the feed offers
     * @param hub    the one of them that is asked
     * @param secret what the hub signs with
     */
    record Contract(String token, String feed, List<String> hubs, String hub, String topic, String secret) {
        Contract {
            hubs = List.copyOf(hubs);
        }

        /** The hub to try when this one does not want to; empty after the last. */
        Optional<String> nextHub() {
            int next = hubs.indexOf(hub) + 1;
            return next < hubs.size() ? Optional.of(hubs.get(next)) : Optional.empty();
        }

        Contract at(String other) {
            return new Contract(token, feed, hubs, other, topic, secret);
        }

        Contract of(String otherFeed, List<String> otherHubs) {
            return new Contract(token, otherFeed, otherHubs, hub, topic, secret);
        }
    }

    /**
     * What the hub has promised.
     *
     * @param since when it began to, without a break
     * @param until when it ends
     * @param renew when to ask it again
     */
    record Lease(Instant since, Instant until, Instant renew) {}

    /**
     * How asking it goes.
     *
     * @param attempts  since it last confirmed; 0 where it owes no confirmation
     * @param requested when it was last asked; null before the first time
     * @param next      when there is something to do; null where there is nothing
     * @param trouble   null where there is none
     * @param detail    what there is to say beyond that; empty where nothing is
     */
    record Asking(int attempts, Instant requested, Instant next, HubTrouble trouble, String detail) {
        static Asking at(Instant next) {
            return new Asking(0, null, next, null, "");
        }

        Asking once(Instant now, Instant again) {
            return new Asking(attempts + 1, now, again, trouble, detail);
        }

        Asking confirmed(Instant later) {
            return new Asking(0, requested, later, null, "");
        }

        Asking troubled(HubTrouble what, String more, Instant then) {
            return new Asking(attempts, requested, then, what, more);
        }

        Asking anew(Instant then) {
            return new Asking(0, requested, then, trouble, detail);
        }
    }

    /**
     * What came of it.
     *
     * @param lastPush    null before the first
     * @param missed      entries that were not pushed
     * @param missedPolls polls in a row, without a push between, that found such
     */
    record Tally(Instant lastPush, long pushes, long missed, int missedPolls) {
        static final Tally NONE = new Tally(null, 0, 0, 0);

        Tally pushedAgain() {
            return new Tally(lastPush, pushes, missed, 0);
        }
    }

    /** One that nobody has been asked for yet. */
    static HubSubscription wanted(Contract contract, Instant now) {
        return new HubSubscription(contract, HubState.REQUESTED, null, Asking.at(now), Tally.NONE);
    }

    /** The hub is being asked; to be noted before it is, for it may confirm before it answers. */
    HubSubscription asked(Instant now, Instant again) {
        return with(asking.once(now, again));
    }

    /** The hub did not take the request; another one is asked at once, where the feed offers one. */
    HubSubscription refused(HubTrouble trouble, String detail, Instant now) {
        Asking later = asking.troubled(trouble, detail, asking.next());
        if (state != HubState.REQUESTED) {
            return with(later);
        }
        return contract.nextHub()
                .map(other -> with(contract.at(other)).with(asking.troubled(trouble, detail, now)))
                .orElseGet(() -> with(contract.at(contract.hubs().getFirst())).with(later));
    }

    /** Whether a hub's question, do you want this topic, is to be answered with yes. */
    boolean wants(String topic) {
        boolean owed = state == HubState.REQUESTED && asking.attempts() > 0;
        return contract.topic().equals(topic) && (owed || state == HubState.ACTIVE || state == HubState.SILENT);
    }

    /** The hub confirms. What it confirms without having been asked changes nothing. */
    Optional<HubSubscription> confirmed(String topic, Lease promised) {
        if (!wants(topic)) {
            return Optional.empty();
        }
        if (asking.attempts() == 0) {
            return Optional.of(this);
        }
        Asking done = asking.confirmed(promised.renew());
        return Optional.of(
                switch (state) {
                    // Its word alone is not believed any more; the next look stays as it was planned.
                    case SILENT -> with(promised).with(asking.anew(asking.next()));
                    case ACTIVE ->
                        with(new Lease(lease.since(), promised.until(), promised.renew()))
                                .with(done);
                    default -> in(HubState.ACTIVE).with(promised).with(done).with(tally.pushedAgain());
                });
    }

    /** The hub says no, now or after it had said yes; another one is asked, where the feed offers one. */
    Optional<HubSubscription> denied(String topic, String why, Instant now) {
        if (!wants(topic)) {
            return Optional.empty();
        }
        Asking known = asking.troubled(HubTrouble.DENIED, why, null);
        return Optional.of(contract.nextHub()
                .map(other -> with(contract.at(other)).in(HubState.REQUESTED).with(known.anew(now)))
                .orElseGet(() -> in(HubState.DENIED).with(known.anew(null))));
    }

    /** Nobody wants it any more: the hub is to be told, if it has ever heard of it. */
    HubSubscription unwanted(Instant now) {
        return switch (state) {
            case LEAVING, LEFT -> this;
            case DENIED -> left();
            case REQUESTED -> asking.requested() == null ? left() : leaving(now);
            case ACTIVE, SILENT -> leaving(now);
        };
    }

    private HubSubscription leaving(Instant now) {
        return in(HubState.LEAVING).with(asking.confirmed(now));
    }

    /** The hub knows, or will never. */
    HubSubscription left() {
        return in(HubState.LEFT).with(asking.confirmed(null));
    }

    /** The hub confirms that it shall push no more. */
    Optional<HubSubscription> released(String topic) {
        boolean owed = state == HubState.LEAVING && asking.attempts() > 0;
        return owed && contract.topic().equals(topic) ? Optional.of(left()) : Optional.empty();
    }

    /** Its feed wants it again. */
    HubSubscription wantedAgain(Instant now) {
        return state == HubState.LEAVING || state == HubState.LEFT
                ? in(HubState.REQUESTED).with(asking.confirmed(now))
                : this;
    }

    /** The same for no feed. */
    HubSubscription orphaned() {
        return with(contract.of(null, contract.hubs()));
    }

    /** The feed offers other hubs, this one among them. */
    HubSubscription offered(List<String> hubs) {
        return with(contract.of(contract.feed(), hubs));
    }

    /** Whether what is pushed to it is for anybody. */
    boolean takesPushes() {
        return contract.feed() != null
                && switch (state) {
                    case REQUESTED, ACTIVE, SILENT -> true;
                    case DENIED, LEAVING, LEFT -> false;
                };
    }

    /** Something came from the hub; one that was silent is no longer. */
    HubSubscription pushed(Instant now) {
        HubSubscription counted = with(new Tally(now, tally.pushes() + 1, tally.missed(), 0));
        return state == HubState.SILENT
                ? counted.in(HubState.ACTIVE)
                        .with(new Lease(now, lease.until(), lease.renew()))
                        .with(new Asking(asking.attempts(), asking.requested(), now, null, ""))
                : counted;
    }

    /** A poll found entries that should have been pushed. */
    HubSubscription missed(int entries, Instant again) {
        if (state != HubState.ACTIVE || entries == 0) {
            return this;
        }
        Tally more = new Tally(tally.lastPush(), tally.pushes(), tally.missed() + entries, tally.missedPolls() + 1);
        HubSubscription counted = with(more);
        return entries >= MISSING_ENTRIES || more.missedPolls() >= MISSING_POLLS
                ? counted.silent(HubTrouble.MISSED, again)
                : counted;
    }

    /** Nothing comes from the hub, though it promised. */
    HubSubscription silent(HubTrouble how, Instant again) {
        return state == HubState.ACTIVE
                ? with(asking.troubled(how, "", again)).in(HubState.SILENT).with(lease)
                : this;
    }

    /** The hub's promise has run out. */
    HubSubscription lapsed(Instant again) {
        return in(HubState.REQUESTED).with(asking.anew(again));
    }

    /** Nothing to do before then. */
    HubSubscription waiting(Instant until) {
        return with(new Asking(asking.attempts(), asking.requested(), until, asking.trouble(), asking.detail()));
    }

    /** Until when the feed may be polled rarely; null where it may not. */
    Instant promisedUntil() {
        return state == HubState.ACTIVE ? lease.until() : null;
    }

    /** How long nothing has come. */
    Duration quietFor(Instant now) {
        Instant last =
                tally.lastPush() == null || tally.lastPush().isBefore(lease.since()) ? lease.since() : tally.lastPush();
        return Duration.between(last, now);
    }

    /** In another state, with nothing promised. */
    private HubSubscription in(HubState other) {
        return new HubSubscription(contract, other, null, asking, tally);
    }

    private HubSubscription with(Contract other) {
        return new HubSubscription(other, state, lease, asking, tally);
    }

    private HubSubscription with(Lease other) {
        return new HubSubscription(contract, state, other, asking, tally);
    }

    private HubSubscription with(Asking other) {
        return new HubSubscription(contract, state, lease, other, tally);
    }

    private HubSubscription with(Tally other) {
        return new HubSubscription(contract, state, lease, asking, other);
    }
}
