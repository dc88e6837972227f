package io.bellwether.ingest.websub;

import io.bellwether.ingest.websub.HubSubscription.Asking;
import io.bellwether.ingest.websub.HubSubscription.Contract;
import io.bellwether.ingest.websub.HubSubscription.Lease;
import io.bellwether.ingest.websub.HubSubscription.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** The subscriptions at hubs, in PostgreSQL. Works inside the caller's transaction. */
@ApplicationScoped
class HubStore {
    private static final String WRITE = """
            INSERT INTO ingest.hub_subscriptions
                (token, feed, hubs, hub, topic, secret, state, lease_since, lease_until, lease_renew,
                 attempts, requested, trouble, detail, next_try, last_push, pushes, missed, missed_polls)
            VALUES (:token, :feed, :hubs, :hub, :topic, :secret, :state, :since, :until, :renew,
                 :attempts, :requested, :trouble, :detail, :next, :lastPush, :pushes, :missed, :missedPolls)
            ON CONFLICT (token) DO UPDATE SET
                feed = excluded.feed, hubs = excluded.hubs, hub = excluded.hub, state = excluded.state,
                lease_since = excluded.lease_since, lease_until = excluded.lease_until, lease_renew = excluded.lease_renew,
                attempts = excluded.attempts, requested = excluded.requested, trouble = excluded.trouble,
                detail = excluded.detail, next_try = excluded.next_try, last_push = excluded.last_push,
                pushes = excluded.pushes, missed = excluded.missed, missed_polls = excluded.missed_polls
            """;

    private static final String DUE = """
            SELECT h.*, f.gap_millis FROM ingest.hub_subscriptions h LEFT JOIN ingest.feeds f ON f.id = h.feed
            WHERE h.next_try <= :now ORDER BY h.next_try LIMIT :most
            FOR UPDATE OF h SKIP LOCKED
            """;

    /** Of feeds that are paused or gone. */
    private static final String UNWANTED = """
            SELECT h.*, f.id IS NULL AS gone FROM ingest.hub_subscriptions h LEFT JOIN ingest.feeds f ON f.id = h.feed
            WHERE h.feed IS NOT NULL AND (f.id IS NULL OR f.paused AND h.state NOT IN ('leaving', 'left'))
            LIMIT :most FOR UPDATE OF h SKIP LOCKED
            """;

    /** Given up for a feed that was paused and is not any more. */
    private static final String WANTED_AGAIN = """
            SELECT h.* FROM ingest.hub_subscriptions h JOIN ingest.feeds f ON f.id = h.feed
            WHERE NOT f.paused AND h.state IN ('leaving', 'left')
            LIMIT :most FOR UPDATE OF h SKIP LOCKED
            """;

    /**
     * One that there is something to do about.
     *
     * @param gap the usual time between two entries of its feed; null where unknown
     */
    record Due(HubSubscription hub, Duration gap) {}

    /**
     * One whose feed does not want it.
     *
     * @param gone whether there is no such feed any more
     */
    record Unwanted(HubSubscription hub, boolean gone) {}

    Optional<HubSubscription> find(Handle handle, String token) {
        return one(handle, "SELECT * FROM ingest.hub_subscriptions WHERE token = :key", token);
    }

    Optional<HubSubscription> lock(Handle handle, String token) {
        return one(handle, "SELECT * FROM ingest.hub_subscriptions WHERE token = :key FOR UPDATE", token);
    }

    Optional<HubSubscription> ofFeed(Handle handle, String feed) {
        return one(handle, "SELECT * FROM ingest.hub_subscriptions WHERE feed = :key", feed);
    }

    Optional<HubSubscription> lockOfFeed(Handle handle, String feed) {
        return one(handle, "SELECT * FROM ingest.hub_subscriptions WHERE feed = :key FOR UPDATE", feed);
    }

    private static Optional<HubSubscription> one(Handle handle, String query, String key) {
        return handle.createQuery(query)
                .bind("key", key)
                .map((row, context) -> subscription(row))
                .findOne();
    }

    List<Due> due(Handle handle, Instant now, int most) {
        return handle.createQuery(DUE)
                .bind("now", now)
                .bind("most", most)
                .map((row, context) -> new Due(subscription(row), gap(row)))
                .list();
    }

    List<Unwanted> unwanted(Handle handle, int most) {
        return handle.createQuery(UNWANTED)
                .bind("most", most)
                .map((row, context) -> new Unwanted(subscription(row), row.getBoolean("gone")))
                .list();
    }

    List<HubSubscription> wantedAgain(Handle handle, int most) {
        return handle.createQuery(WANTED_AGAIN)
                .bind("most", most)
                .map((row, context) -> subscription(row))
                .list();
    }

    /** When the articles came out that this poll of a feed was the first to bring and that are no history. */
    List<Instant> published(Handle handle, String feed, Instant ended) {
        return handle.createQuery(
                        "SELECT published FROM ingest.articles WHERE feed = :feed AND seen = :ended AND NOT backfill")
                .bind("feed", feed)
                .bind("ended", ended)
                .mapTo(Instant.class)
                .list();
    }

    Map<HubState, Long> countByState(Handle handle) {
        Map<HubState, Long> counts = new EnumMap<>(HubState.class);
        handle.createQuery("SELECT state, count(*) AS hubs FROM ingest.hub_subscriptions GROUP BY state")
                .map((row, context) -> Map.entry(HubState.ofWord(row.getString("state")), row.getLong("hubs")))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    void delete(Handle handle, HubSubscription hub) {
        handle.execute(
                "DELETE FROM ingest.hub_subscriptions WHERE token = ?",
                hub.contract().token());
    }

    void write(Handle handle, HubSubscription hub) {
        Contract contract = hub.contract();
        Lease lease = hub.lease();
        handle.createUpdate(WRITE)
                .bind("token", contract.token())
                .bind("feed", contract.feed())
                .bindArray("hubs", String.class, contract.hubs().toArray())
                .bind("hub", contract.hub())
                .bind("topic", contract.topic())
                .bind("secret", contract.secret())
                .bind("state", hub.state().word())
                .bind("since", lease == null ? null : lease.since())
                .bind("until", lease == null ? null : lease.until())
                .bind("renew", lease == null ? null : lease.renew())
                .bind("attempts", hub.asking().attempts())
                .bind("requested", hub.asking().requested())
                .bind(
                        "trouble",
                        hub.asking().trouble() == null
                                ? null
                                : hub.asking().trouble().word())
                .bind("detail", hub.asking().detail())
                .bind("next", hub.asking().next())
                .bind("lastPush", hub.tally().lastPush())
                .bind("pushes", hub.tally().pushes())
                .bind("missed", hub.tally().missed())
                .bind("missedPolls", hub.tally().missedPolls())
                .execute();
    }

    private static HubSubscription subscription(ResultSet row) throws SQLException {
        String trouble = row.getString("trouble");
        return new HubSubscription(
                new Contract(
                        row.getString("token"),
                        row.getString("feed"),
                        Stream.of((Object[]) row.getArray("hubs").getArray())
                                .map(String.class::cast)
                                .toList(),
                        row.getString("hub"),
                        row.getString("topic"),
                        row.getString("secret")),
                HubState.ofWord(row.getString("state")),
                instant(row, "lease_until") == null
                        ? null
                        : new Lease(
                                instant(row, "lease_since"), instant(row, "lease_until"), instant(row, "lease_renew")),
                new Asking(
                        row.getInt("attempts"),
                        instant(row, "requested"),
                        instant(row, "next_try"),
                        trouble == null ? null : HubTrouble.ofWord(trouble),
                        row.getString("detail")),
                new Tally(
                        instant(row, "last_push"),
                        row.getLong("pushes"),
                        row.getLong("missed"),
                        row.getInt("missed_polls")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static Duration gap(ResultSet row) throws SQLException {
        long millis = row.getLong("gap_millis");
        return row.wasNull() ? null : Duration.ofMillis(millis);
    }
}
