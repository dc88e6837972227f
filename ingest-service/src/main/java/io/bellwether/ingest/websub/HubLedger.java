package io.bellwether.ingest.websub;

import io.bellwether.ingest.feed.PushOffer;
import io.bellwether.ingest.subscription.SubscriptionStore;
import io.bellwether.ingest.websub.HubStep.Ask;
import io.bellwether.ingest.websub.HubStep.FallSilent;
import io.bellwether.ingest.websub.HubStep.GiveUp;
import io.bellwether.ingest.websub.HubStep.Lapse;
import io.bellwether.ingest.websub.HubStep.Wait;
import io.bellwether.ingest.websub.HubStore.Due;
import io.bellwether.ingest.websub.HubSubscription.Contract;
import io.bellwether.ingest.websub.HubSubscription.Lease;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Writes down what becomes of subscriptions at hubs, and what that means for the polling of their feeds, all or nothing.
 *
 * <p>A subscription is locked before its feed, always in this order.
 */
@ApplicationScoped
class HubLedger {
    private final Jdbi jdbi;
    private final HubStore store;
    private final SubscriptionStore feeds;
    private final HubSchedule schedule;

    HubLedger(DataSource dataSource, HubStore store, SubscriptionStore feeds, WebSubConfig config) {
        this.jdbi = Jdbi.create(dataSource);
        this.store = store;
        this.feeds = feeds;
        this.schedule = new HubSchedule(config.lease(), config.retry());
    }

    /** A subscription as it was and as it is now. */
    record Change(HubSubscription before, HubSubscription after) {
        boolean isNow(HubState state) {
            return before.state() != state && after.state() == state;
        }
    }

    /** A request to be sent. */
    record Order(HubSubscription hub, HubMode mode) {}

    /** What a look at the subscriptions found to do. */
    record Round(List<Order> orders, List<Change> changes) {}

    Optional<HubSubscription> find(String token) {
        return jdbi.withHandle(handle -> store.find(handle, token));
    }

    Map<HubState, Long> countByState() {
        Map<HubState, Long> counts = new EnumMap<>(HubState.class);
        counts.putAll(jdbi.withHandle(store::countByState));
        return counts;
    }

    /**
     * Notes what a feed's document offers.
     *
     * @param address the topic, where the document does not name it
     * @return whether there is something to ask a hub
     */
    boolean offered(String feed, String address, PushOffer offer, Instant now) {
        String topic = offer.topic() == null ? address : offer.topic();
        Optional<HubSubscription> known = jdbi.withHandle(handle -> store.ofFeed(handle, feed));
        boolean nothingNew = known.map(
                        hub -> fits(hub, topic, offer) && hub.contract().hubs().equals(offer.hubs()))
                .orElse(offer.hubs().isEmpty());
        return !nothingNew && jdbi.inTransaction(handle -> offered(handle, feed, topic, offer, now));
    }

    private boolean offered(Handle handle, String feed, String topic, PushOffer offer, Instant now) {
        Optional<HubSubscription> known = store.lockOfFeed(handle, feed);
        if (known.isPresent() && fits(known.get(), topic, offer)) {
            store.write(handle, known.get().offered(offer.hubs()));
            return false;
        }
        if (known.isPresent() && askedLately(known.get(), now)) {
            // A server whose documents take turns in what they offer must not make us ask at every poll.
            return false;
        }
        known.ifPresent(old -> settle(handle, old, old.unwanted(now).orphaned(), now));
        if (!offer.hubs().isEmpty()) {
            store.write(handle, HubSubscription.wanted(Secrets.contract(feed, topic, offer.hubs()), now));
        }
        return true;
    }

    private static boolean fits(HubSubscription hub, String topic, PushOffer offer) {
        return hub.contract().topic().equals(topic)
                && offer.hubs().contains(hub.contract().hub());
    }

    private boolean askedLately(HubSubscription hub, Instant now) {
        return hub.asking().requested() != null
                && hub.asking().requested().plus(schedule.retry()).isAfter(now);
    }

    /** What is due; noted as done, for a hub may answer before its answer is read. */
    Round due(Instant now, int most) {
        return jdbi.inTransaction(handle -> {
            Round round = new Round(new ArrayList<>(), new ArrayList<>());
            for (Due due : store.due(handle, now, most)) {
                HubStep step = schedule.step(due.hub(), due.gap(), now);
                HubSubscription after = settle(handle, due.hub(), taken(due.hub(), step, now), now);
                round.changes().add(new Change(due.hub(), after));
                if (step instanceof Ask ask) {
                    round.orders().add(new Order(after, ask.mode()));
                }
            }
            return round;
        });
    }

    private HubSubscription taken(HubSubscription hub, HubStep step, Instant now) {
        return switch (step) {
            case Ask ask -> hub.asked(now, again(hub, now));
            case Lapse lapse -> hub.lapsed(again(hub, now));
            case FallSilent fall -> hub.silent(HubTrouble.QUIET, schedule.afterSilence(now));
            case GiveUp giveUp -> hub.left();
            case Wait wait -> hub.waiting(wait.until());
        };
    }

    private Instant again(HubSubscription hub, Instant now) {
        return switch (hub.state()) {
            case SILENT -> schedule.afterSilence(now);
            default -> schedule.afterAsking(hub.asking().attempts() + 1, now);
        };
    }

    /** Lets go of what no feed wants, and takes up again what one does. */
    List<Change> sweep(Instant now, int most) {
        return jdbi.inTransaction(handle -> {
            List<Change> changes = new ArrayList<>();
            store.unwanted(handle, most).forEach(unwanted -> {
                HubSubscription left = unwanted.hub().unwanted(now);
                HubSubscription after = unwanted.gone() ? left.orphaned() : left;
                changes.add(new Change(unwanted.hub(), settle(handle, unwanted.hub(), after, now)));
            });
            store.wantedAgain(handle, most)
                    .forEach(hub -> changes.add(new Change(hub, settle(handle, hub, hub.wantedAgain(now), now))));
            return changes;
        });
    }

    /** The hub asks whether we want what it was asked for; empty when we do not. */
    Optional<Change> confirm(String token, String topic, Duration granted, Instant now) {
        Lease lease = schedule.granted(granted, ThreadLocalRandom.current().nextDouble(), now);
        return change(token, now, hub -> hub.confirmed(topic, lease));
    }

    /** The hub asks whether it shall really push no more; empty when it shall. */
    Optional<Change> release(String token, String topic, Instant now) {
        return change(token, now, hub -> hub.released(topic));
    }

    /** The hub says no; empty when it was not asked. */
    Optional<Change> deny(String token, String topic, String why, Instant now) {
        return change(token, now, hub -> hub.denied(topic, why, now));
    }

    Optional<Change> refused(String token, HubTrouble trouble, String detail, Instant now) {
        return change(token, now, hub -> Optional.of(hub.refused(trouble, detail, now)));
    }

    Optional<Change> pushed(String token, Instant now) {
        return change(token, now, hub -> hub.takesPushes() ? Optional.of(hub.pushed(now)) : Optional.empty());
    }

    /** Counts what a poll found that should have been pushed. */
    Optional<Change> missed(String feed, Instant ended, Instant now) {
        return jdbi.inTransaction(handle -> store.lockOfFeed(handle, feed)
                .filter(hub -> hub.state() == HubState.ACTIVE)
                .map(hub -> {
                    int missed = Missed.count(store.published(handle, feed, ended), hub.lease(), ended);
                    return new Change(hub, settle(handle, hub, hub.missed(missed, schedule.afterSilence(now)), now));
                }));
    }

    private Optional<Change> change(
            String token, Instant now, Function<HubSubscription, Optional<HubSubscription>> decision) {
        return jdbi.inTransaction(handle -> store.lock(handle, token)
                .flatMap(before ->
                        decision.apply(before).map(after -> new Change(before, settle(handle, before, after, now)))));
    }

    /** Writes it down, and lets its feed be polled rarely for as long as the hub has promised to push. */
    private HubSubscription settle(Handle handle, HubSubscription before, HubSubscription after, Instant now) {
        Contract contract = after.contract();
        if (after.state() == HubState.LEFT && contract.feed() == null) {
            store.delete(handle, after);
        } else if (!after.equals(before)) {
            store.write(handle, after);
        }
        String feed = before.contract().feed();
        if (feed != null && !Objects.equals(before.promisedUntil(), after.promisedUntil())) {
            feeds.pushedUntil(handle, feed, after.promisedUntil(), now);
        }
        return after;
    }
}
