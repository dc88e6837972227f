package io.bellwether.ingest.politeness;

import io.bellwether.ingest.politeness.Entry.Admitted;
import io.bellwether.ingest.politeness.Entry.Later;
import io.bellwether.ingest.politeness.Ruling.Enter;
import io.bellwether.ingest.politeness.Ruling.Reserve;
import io.bellwether.ingest.politeness.Ruling.SendAway;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The domains in PostgreSQL, shared by all instances. A domain's row is locked while one entry is decided. */
@ApplicationScoped
public class PolitenessStore {
    /** After this long a place is free again, whatever became of who had it. */
    static final Duration LEASE = Duration.ofMinutes(2);
    /** Whoever has not come for its token by then will not come. */
    static final Duration FORGOTTEN = Duration.ofHours(1);

    private static final String LOCK = """
            INSERT INTO ingest.domains (domain, free_from, next_entry, spacing_millis, slowed, rests_until)
            VALUES (:domain, :freeFrom, :nextEntry, :spacing, :slowed, :restsUntil)
            ON CONFLICT (domain) DO UPDATE SET domain = excluded.domain
            RETURNING *
            """;

    private static final String FORGET = """
            DELETE FROM ingest.visits
            WHERE domain = :domain AND (leased_until <= :now OR leased_until IS NULL AND due <= :forgotten)
            """;

    private static final String CROWD = """
            SELECT count(*) FILTER (WHERE leased_until IS NOT NULL AND visitor <> :visitor) AS inside,
                   count(*) FILTER (WHERE leased_until IS NULL AND visitor <> :visitor) AS waiting,
                   max(due) FILTER (WHERE leased_until IS NULL AND visitor = :visitor) AS reserved
            FROM ingest.visits WHERE domain = :domain
            """;

    private static final String VISIT = """
            INSERT INTO ingest.visits (domain, visitor, due, leased_until) VALUES (:domain, :visitor, :due, :until)
            ON CONFLICT (domain, visitor) DO UPDATE SET due = excluded.due, leased_until = excluded.leased_until
            """;

    private static final String UPDATE = """
            UPDATE ingest.domains SET free_from = :freeFrom, next_entry = :nextEntry, spacing_millis = :spacing,
                slowed = :slowed, rests_until = :restsUntil
            WHERE domain = :domain
            """;

    private final Jdbi jdbi;
    private final Rules rules;

    PolitenessStore(DataSource dataSource, PolitenessConfig config) {
        this.jdbi = Jdbi.create(dataSource);
        this.rules = Rules.of(config);
    }

    /** What a domain is changed by. */
    interface Change {
        TokenBucket apply(TokenBucket bucket, Rules rules, Instant now);
    }

    /** Lets a visitor in, or says when to come back. */
    Entry enter(String domain, UUID visitor) {
        return jdbi.inTransaction(handle -> {
            // Asked for once the lock is held, so that time does not run backwards from one entry to the next.
            TokenBucket bucket = lock(handle, domain);
            Instant now = now();
            Ruling ruling = bucket.enter(crowd(handle, domain, visitor, now), rules, now);
            update(handle, domain, ruling.after());
            return switch (ruling) {
                case Enter enter -> {
                    Instant until = now.plus(LEASE);
                    visit(handle, domain, visitor, now, until);
                    yield new Admitted(domain, visitor, until, this);
                }
                case Reserve reserve -> {
                    visit(handle, domain, visitor, reserve.due(), null);
                    yield new Later(reserve.due());
                }
                case SendAway away -> new Later(away.until());
            };
        });
    }

    void change(String domain, Change change) {
        jdbi.useTransaction(handle -> {
            TokenBucket bucket = lock(handle, domain);
            update(handle, domain, change.apply(bucket, rules, now()));
        });
    }

    /** Unless the place was given to another meanwhile. */
    void leave(String domain, UUID visitor, Instant until) {
        jdbi.useHandle(handle -> handle.execute(
                "DELETE FROM ingest.visits WHERE domain = ? AND visitor = ? AND leased_until = ?",
                domain,
                visitor,
                until));
    }

    private TokenBucket lock(Handle handle, String domain) {
        var insert = handle.createQuery(LOCK).bind("domain", domain);
        return bind(insert, TokenBucket.fresh(rules, now()))
                .map((row, context) -> bucket(row))
                .one();
    }

    private static void update(Handle handle, String domain, TokenBucket bucket) {
        bind(handle.createUpdate(UPDATE).bind("domain", domain), bucket).execute();
    }

    private static Crowd crowd(Handle handle, String domain, UUID visitor, Instant now) {
        handle.createUpdate(FORGET)
                .bind("domain", domain)
                .bind("now", now)
                .bind("forgotten", now.minus(FORGOTTEN))
                .execute();
        return handle.createQuery(CROWD)
                .bind("domain", domain)
                .bind("visitor", visitor)
                .map((row, context) -> new Crowd(row.getInt("inside"), row.getInt("waiting"), instant(row, "reserved")))
                .one();
    }

    private static void visit(Handle handle, String domain, UUID visitor, Instant due, Instant until) {
        handle.createUpdate(VISIT)
                .bind("domain", domain)
                .bind("visitor", visitor)
                .bind("due", due)
                .bind("until", until)
                .execute();
    }

    private static <S extends org.jdbi.v3.core.statement.SqlStatement<S>> S bind(S statement, TokenBucket bucket) {
        return statement
                .bind("freeFrom", bucket.freeFrom())
                .bind("nextEntry", bucket.nextEntry())
                .bind("spacing", bucket.spacing().toMillis())
                .bind("slowed", bucket.slowed())
                .bind("restsUntil", bucket.restsUntil());
    }

    private static TokenBucket bucket(ResultSet row) throws SQLException {
        return new TokenBucket(
                instant(row, "free_from"),
                instant(row, "next_entry"),
                Duration.ofMillis(row.getLong("spacing_millis")),
                instant(row, "slowed"),
                instant(row, "rests_until"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }

    /** No finer than the database keeps it. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
