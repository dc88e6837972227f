package io.bellwether.ingest.management;

import io.bellwether.ingest.relocation.FormerAddress;
import io.bellwether.ingest.relocation.Relocations;
import io.bellwether.ingest.relocation.Undo;
import io.bellwether.ingest.relocation.Undo.NothingToUndo;
import io.bellwether.ingest.relocation.Undo.Taken;
import io.bellwether.ingest.relocation.Undo.Undone;
import io.bellwether.ingest.schedule.Health;
import io.bellwether.ingest.schedule.PollOutcome;
import io.bellwether.ingest.schedule.ScheduleConfig;
import io.bellwether.ingest.subscription.NewFeed;
import io.bellwether.ingest.subscription.Subscribed;
import io.bellwether.ingest.subscription.Subscription;
import io.bellwether.ingest.subscription.SubscriptionStore;
import io.bellwether.ingest.subscription.Terms;
import io.bellwether.ingest.subscription.Tiers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The feeds as their operator sees them: found page by page, changed, asked now, removed. One log line a change. */
@ApplicationScoped
public class FeedBook {
    private static final Logger LOG = Logger.getLogger(FeedBook.class);

    private static final String PAGE = """
            SELECT * FROM ingest.feeds WHERE %s AND address > :after ORDER BY address LIMIT :most
            """;

    private static final String UNWELL = """
            SELECT * FROM ingest.feeds WHERE health <> 'healthy' AND NOT paused
            ORDER BY CASE health WHEN 'failing' THEN 0 WHEN 'gone' THEN 1 ELSE 2 END, failures DESC, address LIMIT :most
            """;

    private static final String CHANGE = """
            UPDATE ingest.feeds SET
                tier = :tier, target_millis = :target, tags = :tags, paused = :paused, full_text = :fullText,
                speaks_for = :speaksFor,
                next_poll = :nextPoll
            WHERE id = :id
            """;

    private final Jdbi jdbi;
    private final SubscriptionStore store;
    private final Duration minInterval;
    private final Relocations relocations;
    private final Event<Subscribed> due;

    FeedBook(
            DataSource dataSource,
            SubscriptionStore store,
            ScheduleConfig schedule,
            Relocations relocations,
            Event<Subscribed> due) {
        this.jdbi = Jdbi.create(dataSource);
        this.store = store;
        this.minInterval = schedule.minInterval();
        this.relocations = relocations;
        this.due = due;
    }

    /**
     * Feeds by address.
     *
     * @param after the address of the last one seen; empty for the beginning
     * @param most  so many, 1 or more
     */
    public List<Subscription> page(FeedFilter filter, String after, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(PAGE.formatted(filter.conditions()))
                .bindMap(filter.bindings())
                .bind("after", after)
                .bind("most", most)
                .map((row, context) -> SubscriptionStore.subscription(row))
                .list());
    }

    /** The feed that a new one would be: of the same first address, or at the same address now. */
    Optional<Subscription> sameAs(NewFeed feed) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM ingest.feeds WHERE id = :id OR address = :address ORDER BY id = :id DESC LIMIT 1")
                .bind("id", feed.id())
                .bind("address", feed.address())
                .map((row, context) -> SubscriptionStore.subscription(row))
                .findOne());
    }

    /** How many there are. */
    public long count(FeedFilter filter) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT count(*) FROM ingest.feeds WHERE " + filter.conditions())
                        .bindMap(filter.bindings())
                        .mapTo(Long.class)
                        .one());
    }

    /** How many feeds stand how. */
    public Standings standings() {
        return jdbi.withHandle(handle -> {
            Map<Health, Long> polled = new EnumMap<>(Health.class);
            long paused = 0;
            for (Group group : handle.createQuery(
                            "SELECT health, paused, count(*) AS feeds FROM ingest.feeds GROUP BY health, paused")
                    .map((row, context) -> new Group(
                            Health.ofWord(row.getString("health")), row.getBoolean("paused"), row.getLong("feeds")))
                    .list()) {
                if (group.paused()) {
                    paused += group.feeds();
                } else {
                    polled.put(group.health(), group.feeds());
                }
            }
            return new Standings(polled, paused);
        });
    }

    private record Group(Health health, boolean paused, long feeds) {}

    /** The feeds that need someone: failing first, then gone, then degraded; those longest so first. */
    public List<Subscription> unwell(int most) {
        return jdbi.withHandle(handle -> handle.createQuery(UNWELL)
                .bind("most", most)
                .map((row, context) -> SubscriptionStore.subscription(row))
                .list());
    }

    /** The tags there are, in alphabetical order. */
    public List<String> tags(int most) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT DISTINCT unnest(tags) AS tag FROM ingest.feeds ORDER BY tag LIMIT :most")
                .bind("most", most)
                .mapTo(String.class)
                .list());
    }

    /**
     * What became of a change.
     *
     * @param feed as it now stands
     */
    public record Changed(Subscription feed) {}

    /**
     * Changes a feed's terms.
     *
     * @param change decides them, from those it has
     * @return empty when there is no such feed
     */
    public Optional<Asked<Changed>> change(String id, Function<Terms, Asked<Terms>> change) {
        Optional<Asked<Changed>> answer = jdbi.inTransaction(handle -> store.lock(handle, id)
                .map(before -> switch (change.apply(before.terms())) {
                    case Asked.Refused<Terms> no -> new Asked.Refused<Changed>(no.violations());
                    case Asked.Accepted<Terms> yes -> {
                        write(handle, before, yes.order());
                        yield new Asked.Accepted<>(
                                new Changed(store.find(handle, id).orElseThrow()));
                    }
                }));
        due.fire(new Subscribed(1));
        return answer;
    }

    private void write(Handle handle, Subscription before, Terms after) {
        handle.createUpdate(CHANGE)
                .bind("id", before.id())
                .bind("tier", Tiers.word(after.tier()))
                .bind(
                        "target",
                        after.target() == null ? null : (Long) after.target().toMillis())
                .bindArray("tags", String.class, after.tags().toArray())
                .bind("paused", after.paused())
                .bind("fullText", after.fullText())
                .bind("speaksFor", after.speaksFor())
                .bind("nextPoll", sooner(before, after))
                .execute();
        LOG.infof(
                "Changed feed=%s address=%s by=operator before=%s after=%s",
                before.id(), before.address(), before.terms(), after);
    }

    /** Who wants a feed's news sooner than it would be asked does not wait for the old interval to end. */
    private static Instant sooner(Subscription feed, Terms after) {
        if (after.target() == null || after.target().equals(feed.terms().target()) || isAskedToWait(feed)) {
            return feed.nextPoll();
        }
        Instant wanted = Instant.now().plus(after.target());
        return wanted.isBefore(feed.nextPoll()) ? wanted : feed.nextPoll();
    }

    /** A server's wish to be left alone is never undercut, whoever asks. */
    private static boolean isAskedToWait(Subscription feed) {
        return feed.standing().reason() == PollOutcome.RATE_LIMITED;
    }

    /**
     * Has a feed asked as soon as politeness allows.
     *
     * @return empty when there is no such feed; refused when it must not be asked now
     */
    public Optional<Asked<Changed>> pollNow(String id) {
        Optional<Asked<Changed>> answer =
                jdbi.inTransaction(handle -> store.lock(handle, id).map(feed -> pollNow(handle, feed)));
        due.fire(new Subscribed(1));
        return answer;
    }

    private Asked<Changed> pollNow(Handle handle, Subscription feed) {
        if (feed.terms().paused()) {
            return new Asked.Refused<>(Map.of("paused", "must be resumed first"));
        }
        Instant now = Instant.now();
        if (isAskedToWait(feed) && feed.nextPoll().isAfter(now)) {
            return new Asked.Refused<>(Map.of("nextPoll", "its server asks to be left alone until " + feed.nextPoll()));
        }
        Instant polite = feed.lastPoll() == null ? now : feed.lastPoll().plus(minInterval);
        handle.createUpdate("UPDATE ingest.feeds SET next_poll = least(next_poll, :when) WHERE id = :id")
                .bind("when", polite.isBefore(now) ? now : polite)
                .bind("id", feed.id())
                .execute();
        LOG.infof("Poll wanted feed=%s address=%s by=operator", feed.id(), feed.address());
        return new Asked.Accepted<>(new Changed(store.find(handle, feed.id()).orElseThrow()));
    }

    /**
     * Puts a feed back to where it was before it last moved by itself.
     *
     * @return empty when there is no such feed; refused when there is nothing to undo
     */
    public Optional<Asked<Changed>> undoMove(String id) {
        if (store.find(id).isEmpty()) {
            return Optional.empty();
        }
        Undo undo = relocations.undo(id);
        due.fire(new Subscribed(1));
        return switch (undo) {
            case Undone undone -> {
                LOG.infof("Move undone feed=%s address=%s by=operator", id, undone.address());
                yield store.find(id).map(feed -> new Asked.Accepted<>(new Changed(feed)));
            }
            case NothingToUndo nothing ->
                Optional.of(new Asked.Refused<>(Map.of("address", "it has not moved by itself")));
            case Taken taken ->
                Optional.of(new Asked.Refused<>(
                        Map.of("address", "another feed has the old address by now: " + taken.by())));
        };
    }

    /** Where a feed was, the latest first. */
    public List<FormerAddress> moves(String id) {
        return relocations.of(id);
    }

    /**
     * Unsubscribes. Its articles stay, so that adding it again tells nothing twice.
     *
     * @return false when there is no such feed
     */
    public boolean remove(String id) {
        boolean removed = jdbi.withHandle(handle -> handle.execute("DELETE FROM ingest.feeds WHERE id = ?", id)) == 1;
        if (removed) {
            LOG.infof("Unsubscribed feed=%s by=operator", id);
        }
        return removed;
    }
}
