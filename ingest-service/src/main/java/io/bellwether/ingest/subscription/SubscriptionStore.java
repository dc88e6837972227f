package io.bellwether.ingest.subscription;

import io.bellwether.ingest.feed.FeedHints;
import io.bellwether.ingest.fetch.Validators;
import io.bellwether.ingest.schedule.Health;
import io.bellwether.ingest.schedule.PollOutcome;
import io.bellwether.ingest.schedule.Rhythm;
import io.bellwether.ingest.schedule.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The feeds in PostgreSQL. Any number of instances share them: each due feed is leased to one. */
@ApplicationScoped
public class SubscriptionStore {
    private static final String CLAIM = """
        UPDATE ingest.feeds SET leased_by = :holder, leased_until = :until
        WHERE id IN (
            SELECT id FROM ingest.feeds
            WHERE NOT paused AND next_poll <= :now AND (leased_until IS NULL OR leased_until <= :now)
            ORDER BY next_poll LIMIT :most
            FOR UPDATE SKIP LOCKED)
        RETURNING *
        """;

    private static final String NEXT_DUE = """
        SELECT next_poll FROM ingest.feeds
        WHERE NOT paused AND (leased_until IS NULL OR leased_until <= :now)
        ORDER BY next_poll LIMIT 1
        """;

    private static final String ADD = """
        INSERT INTO ingest.feeds
            (id, address, title, tier, target_millis, tags, paused, full_text, speaks_for, subscribed, next_poll, health,
             leased_by, leased_until)
        VALUES (:id, :address, :title, :tier, :target, :tags, :paused, :fullText, :speaksFor, :now, :due, 'healthy', :holder, :until)
        ON CONFLICT DO NOTHING
        """;

    private static final String RECORD = """
        UPDATE ingest.feeds SET
            title = coalesce(:title, title), site = coalesce(:site, site), language = coalesce(:language, language),
            begun = :begun, polls = :polls,
            etag = :etag, last_modified = :lastModified, body_hash = :bodyHash, validators_lie = :lying,
            gap_millis = :gap, window_millis = :window, turnover_millis = :turnover, last_new = :lastNew,
            fresh_millis = :fresh,
            wish_millis = :wish, skip_hours = :skipHours, skip_days = :skipDays,
            moving_to = :movingTo, moving_since = :movingSince, moving_shares = :movingShares,
            health = :health, failures = :failures, reason = :reason, detail = :detail,
            standing_since = :since, times = :times,
            last_poll = :lastPoll, next_poll = :nextPoll,
            leased_by = NULL, leased_until = NULL
        WHERE id = :id
        """;

    private static final String FAIL = """
        UPDATE ingest.feeds SET
            health = CASE health WHEN 'healthy' THEN 'degraded' ELSE health END,
            standing_since = CASE reason WHEN 'failed' THEN standing_since ELSE :now END,
            times = CASE reason WHEN 'failed' THEN times + 1 ELSE 1 END,
            failures = failures + 1, reason = 'failed', detail = :detail,
            last_poll = :now, next_poll = :nextPoll, leased_by = NULL, leased_until = NULL
        WHERE id = :id AND leased_by = :holder
        """;

    private static final String PUSHED_UNTIL = """
        UPDATE ingest.feeds SET
            pushed_until = cast(:until AS timestamptz),
            next_poll = CASE WHEN cast(:until AS timestamptz) IS NULL AND health = 'healthy'
                THEN least(next_poll, :now) ELSE next_poll END
        WHERE id = :id
        """;

    private static final String COUNT = """
        SELECT health, reason, count(*) AS feeds, count(*) FILTER (WHERE next_poll < :overdue AND NOT paused) AS overdue
        FROM ingest.feeds GROUP BY health, reason
        """;

    private final Jdbi jdbi;

    SubscriptionStore(DataSource dataSource) {
        this.jdbi = Jdbi.create(dataSource);
    }

    /** Subscribes; feeds already there stay as they are. The number of those that are new. */
    public int add(Collection<NewFeed> feeds, Instant now) {
        return jdbi.inTransaction(handle ->
                (int) feeds.stream().filter(feed -> add(handle, feed, now, now)).count());
    }

    /**
     * Subscribes within the caller's transaction.
     *
     * @param due when it is first polled
     * @return false when the feed is there already, and stays as it is
     */
    public boolean add(Handle handle, NewFeed feed, Instant now, Instant due) {
        return insert(handle, feed, now, due, null, null);
    }

    /**
     * Subscribes to a feed whose first poll {@code holder} has in hand, and which is its own until the lease runs out.
     *
     * @return false when the feed is there already, and stays as it is
     */
    public boolean addLeased(NewFeed feed, Instant now, String holder, Duration lease) {
        return jdbi.inTransaction(handle -> insert(handle, feed, now, now, holder, now.plus(lease)));
    }

    private static boolean insert(Handle handle, NewFeed feed, Instant now, Instant due, String holder, Instant until) {
        return handle.createUpdate(ADD)
                        .bind("id", feed.id())
                        .bind("address", feed.address())
                        .bind("title", feed.title())
                        .bind("tier", Tiers.word(feed.terms().tier()))
                        .bind("target", millis(feed.terms().target()))
                        .bindArray("tags", String.class, feed.terms().tags().toArray())
                        .bind("paused", feed.terms().paused())
                        .bind("fullText", feed.terms().fullText())
                        .bind("speaksFor", feed.terms().speaksFor())
                        .bind("now", now)
                        .bind("due", due)
                        .bind("holder", holder)
                        .bind("until", until)
                        .execute()
                == 1;
    }

    /** Takes up to {@code most} due feeds, those longest due first, for nobody else to poll until the lease runs out. */
    public List<Subscription> claim(String holder, Instant now, Duration lease, int most) {
        return jdbi.inTransaction(handle -> handle.createQuery(CLAIM)
                .bind("holder", holder)
                .bind("now", now)
                .bind("until", now.plus(lease))
                .bind("most", most)
                .map((row, context) -> subscription(row))
                .list());
    }

    /** Keeps the feeds that {@code holder} is polling until {@code until}. */
    public void renew(String holder, Collection<String> polled, Instant until) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "UPDATE ingest.feeds SET leased_until = :until WHERE leased_by = :holder AND id = ANY(:polled)")
                .bind("until", until)
                .bind("holder", holder)
                .bindArray("polled", String.class, polled.toArray())
                .execute());
    }

    /** Notes that a poll failed through a fault of ours, and gives the lease back; false when it was lost. */
    public boolean fail(Handle handle, String id, String holder, String detail, Instant now, Instant nextPoll) {
        return handle.createUpdate(FAIL)
                        .bind("id", id)
                        .bind("holder", holder)
                        .bind("detail", detail)
                        .bind("now", now)
                        .bind("nextPoll", nextPoll)
                        .execute()
                == 1;
    }

    /** Notes that a poll was put off, and gives the lease back. */
    public void defer(String id, String holder, Instant until) {
        jdbi.useHandle(handle -> handle.execute(
                "UPDATE ingest.feeds SET next_poll = ?, leased_by = NULL, leased_until = NULL WHERE id = ? AND leased_by = ?",
                until,
                id,
                holder));
    }

    /** Gives back what {@code holder} has leased. */
    public void release(String holder) {
        jdbi.useHandle(handle -> handle.execute(
                "UPDATE ingest.feeds SET leased_by = NULL, leased_until = NULL WHERE leased_by = ?", holder));
    }

    /** When the next feed that nobody polls is due. */
    public Optional<Instant> nextDue(Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(NEXT_DUE)
                .bind("now", now)
                .mapTo(Instant.class)
                .findOne());
    }

    /**
     * Locks a feed for the rest of the transaction, if {@code holder} still has its lease. Empty when the lease ran out and
     * another took it: then this poll came too late and must change nothing.
     */
    public Optional<Subscription> lockLeased(Handle handle, String id, String holder) {
        return handle.createQuery("SELECT * FROM ingest.feeds WHERE id = :id AND leased_by = :holder FOR UPDATE")
                .bind("id", id)
                .bind("holder", holder)
                .map((row, context) -> subscription(row))
                .findOne();
    }

    /** Locks a feed for the rest of the transaction, whoever is polling it. */
    public Optional<Subscription> lock(Handle handle, String id) {
        return handle.createQuery("SELECT * FROM ingest.feeds WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .map((row, context) -> subscription(row))
                .findOne();
    }

    /**
     * Notes until when a hub has promised to push a feed; null when none does any more, and then a feed that is well is due at
     * once.
     */
    public void pushedUntil(Handle handle, String id, Instant until, Instant now) {
        handle.createUpdate(PUSHED_UNTIL)
                .bind("id", id)
                .bind("until", until)
                .bind("now", now)
                .execute();
    }

    /** Notes how a poll ended and gives the lease back. */
    public void record(Handle handle, Subscription feed) {
        handle.createUpdate(RECORD)
                .bind("id", feed.id())
                .bind("title", feed.about().title())
                .bind("site", feed.about().site())
                .bind("language", feed.about().language())
                .bind("begun", feed.begun())
                .bind("polls", feed.polls())
                .bind("etag", feed.validators().etag())
                .bind("lastModified", feed.validators().lastModified())
                .bind("bodyHash", feed.validators().bodyHash())
                .bind("lying", feed.validators().lying())
                .bind("gap", millis(feed.rhythm().gap()))
                .bind("window", millis(feed.rhythm().window()))
                .bind("turnover", millis(feed.rhythm().turnover()))
                .bind("lastNew", feed.rhythm().lastNew())
                .bind("fresh", millis(feed.fresh()))
                .bind("wish", millis(feed.hints().interval()))
                .bindArray("skipHours", Integer.class, feed.hints().skipHours().toArray())
                .bindArray(
                        "skipDays",
                        Integer.class,
                        feed.hints().skipDays().stream()
                                .map(DayOfWeek::getValue)
                                .toArray())
                .bind("movingTo", feed.moving() == null ? null : feed.moving().to())
                .bind(
                        "movingSince",
                        feed.moving() == null ? null : feed.moving().since())
                .bind("movingShares", feed.moving() != null && feed.moving().shares())
                .bind("health", feed.standing().health().word())
                .bind("failures", feed.standing().failures())
                .bind("reason", feed.standing().reason().word())
                .bind("detail", feed.standing().detail())
                .bind("since", feed.standing().since())
                .bind("times", feed.standing().times())
                .bind("lastPoll", feed.lastPoll())
                .bind("nextPoll", feed.nextPoll())
                .execute();
    }

    public Optional<Subscription> find(String id) {
        return jdbi.withHandle(handle -> find(handle, id));
    }

    public Optional<Subscription> find(Handle handle, String id) {
        return handle.createQuery("SELECT * FROM ingest.feeds WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> subscription(row))
                .findOne();
    }

    /**
     * How many feeds stand how.
     *
     * @param overdue what should have been asked before this is overdue
     */
    public FeedCounts count(Instant overdue) {
        return new FeedCounts(jdbi.withHandle(handle -> handle.createQuery(COUNT)
                .bind("overdue", overdue)
                .map((row, context) -> new FeedCounts.Group(
                        Health.ofWord(row.getString("health")),
                        reason(row),
                        row.getLong("feeds"),
                        row.getLong("overdue")))
                .list()));
    }

    /** A row of {@code ingest.feeds}. */
    public static Subscription subscription(ResultSet row) throws SQLException {
        return new Subscription(
                row.getString("id"),
                row.getString("address"),
                new About(row.getString("title"), row.getString("site"), row.getString("language")),
                new Terms(
                        Tiers.ofWord(row.getString("tier")),
                        duration(row, "target_millis"),
                        set(row, "tags", String.class),
                        row.getBoolean("paused"),
                        row.getBoolean("full_text"),
                        row.getString("speaks_for")),
                instant(row, "subscribed"),
                row.getBoolean("begun"),
                row.getLong("polls"),
                new Validators(
                        row.getString("etag"),
                        row.getString("last_modified"),
                        row.getString("body_hash"),
                        row.getBoolean("validators_lie")),
                new Rhythm(
                        duration(row, "gap_millis"),
                        duration(row, "window_millis"),
                        duration(row, "turnover_millis"),
                        instant(row, "last_new")),
                new FeedHints(
                        duration(row, "wish_millis"),
                        set(row, "skip_hours", Integer.class),
                        set(row, "skip_days", Integer.class).stream()
                                .map(DayOfWeek::of)
                                .collect(Collectors.toSet())),
                duration(row, "fresh_millis"),
                new Standing(
                        Health.ofWord(row.getString("health")),
                        row.getInt("failures"),
                        reason(row),
                        row.getString("detail"),
                        instant(row, "standing_since"),
                        row.getInt("times")),
                row.getString("moving_to") == null
                        ? null
                        : new Moving(
                                row.getString("moving_to"),
                                instant(row, "moving_since"),
                                row.getBoolean("moving_shares")),
                instant(row, "pushed_until"),
                instant(row, "last_poll"),
                instant(row, "next_poll"));
    }

    private static PollOutcome reason(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return reason == null ? null : PollOutcome.ofWord(reason);
    }

    private static <T> Set<T> set(ResultSet row, String column, Class<T> type) throws SQLException {
        return Arrays.stream((Object[]) row.getArray(column).getArray())
                .map(type::cast)
                .collect(Collectors.toSet());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static Duration duration(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Duration.ofMillis(millis);
    }

    private static Long millis(Duration duration) {
        return duration == null ? null : duration.toMillis();
    }
}
