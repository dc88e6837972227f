package io.bellwether.ingest.relocation;

import io.bellwether.ingest.relocation.Relocation.Target;
import io.bellwether.ingest.relocation.Undo.NothingToUndo;
import io.bellwether.ingest.relocation.Undo.Taken;
import io.bellwether.ingest.relocation.Undo.Undone;
import io.bellwether.ingest.subscription.Moving;
import io.bellwether.ingest.subscription.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The moves of feeds in PostgreSQL: carried out, remembered, taken back. A feed keeps its id, so its articles keep theirs. */
@ApplicationScoped
public class Relocations {
    private static final Logger LOG = Logger.getLogger(Relocations.class);
    private static final String WHY = "permanent_redirect";

    private static final String REMEMBER = """
        INSERT INTO ingest.former_addresses (feed, address, moved_to, until, why)
        VALUES (:feed, :address, :to, :until, :why)
        """;

    private static final String LATEST = """
        SELECT f.* FROM ingest.former_addresses AS f JOIN ingest.feeds ON feeds.id = f.feed AND feeds.address = f.moved_to
        WHERE f.feed = :feed AND f.undone IS NULL ORDER BY f.id DESC LIMIT 1
        """;

    private static final String PUT_BACK = """
        UPDATE ingest.feeds SET address = :address, etag = NULL, last_modified = NULL,
            moving_to = NULL, moving_since = NULL, next_poll = :now
        WHERE id = :feed
        """;

    private static final String NEVER_AGAIN = """
        UPDATE ingest.former_addresses SET undone = :now WHERE feed = :feed AND moved_to = :to AND undone IS NULL
        """;

    private final Jdbi jdbi;
    private final Relocation relocation;

    Relocations(DataSource dataSource, RelocationConfig config) {
        this.jdbi = Jdbi.create(dataSource);
        this.relocation = new Relocation(config.patience());
    }

    /**
     * Follows a feed that has moved, and remembers one that says so. Inside the caller's transaction, which has locked the feed.
     *
     * @param feed   as its poll leaves it
     * @param answer of that poll
     */
    public Subscription settle(Handle handle, Subscription feed, Answer answer, Instant now) {
        Moving moving = Relocation.remembered(feed.moving(), answer, now);
        if (moving == null || relocation.isTooSoon(moving, now)) {
            return feed.moving(moving);
        }
        Target target = target(handle, feed.id(), moving.to());
        return relocation
                .obstacle(feed.address(), moving, target, now)
                .map(obstacle -> feed.moving(moving).detailed(words(moving, obstacle, target)))
                .orElseGet(() -> move(handle, feed, moving, now));
    }

    private static String words(Moving moving, Obstacle obstacle, Target target) {
        return obstacle == Obstacle.DUPLICATE
                ? "moved to " + moving.to() + ", duplicate of " + target.duplicate()
                : "moved to " + moving.to() + ", not followed: " + obstacle.word();
    }

    private static Subscription move(Handle handle, Subscription feed, Moving moving, Instant now) {
        handle.createUpdate(REMEMBER)
                .bind("feed", feed.id())
                .bind("address", feed.address())
                .bind("to", moving.to())
                .bind("until", now)
                .bind("why", WHY)
                .execute();
        handle.execute("UPDATE ingest.feeds SET address = ? WHERE id = ?", moving.to(), feed.id());
        LOG.infof(
                "Feed has moved feed=%s from=%s to=%s since=%s",
                feed.id(), feed.address(), moving.to(), moving.since());
        return feed.at(moving.to());
    }

    private static Target target(Handle handle, String feed, String address) {
        String duplicate = holder(handle, feed, address).orElse(null);
        boolean undone = handle.createQuery("""
            SELECT EXISTS (SELECT 1 FROM ingest.former_addresses
            WHERE feed = :feed AND moved_to = :address AND undone IS NOT NULL)
            """)
                .bind("feed", feed)
                .bind("address", address)
                .mapTo(Boolean.class)
                .one();
        return new Target(undone, duplicate);
    }

    /** Another feed at this address. */
    private static Optional<String> holder(Handle handle, String feed, String address) {
        return handle.createQuery("SELECT id FROM ingest.feeds WHERE address = :address AND id <> :feed")
                .bind("address", address)
                .bind("feed", feed)
                .mapTo(String.class)
                .findOne();
    }

    /** Puts a feed back to where it was before it last moved by itself, and never follows it to that target again. */
    public Undo undo(String feed) {
        return jdbi.inTransaction(handle -> {
            handle.execute("SELECT 1 FROM ingest.feeds WHERE id = ? FOR UPDATE", feed);
            Optional<FormerAddress> latest = handle.createQuery(LATEST)
                    .bind("feed", feed)
                    .map((row, context) -> formerAddress(row))
                    .findOne();
            return latest.map(former -> undo(handle, feed, former)).orElseGet(NothingToUndo::new);
        });
    }

    private static Undo undo(Handle handle, String feed, FormerAddress former) {
        Optional<String> holder = holder(handle, feed, former.address());
        if (holder.isPresent()) {
            return new Taken(holder.get());
        }
        Instant now = Instant.now();
        handle.createUpdate(PUT_BACK)
                .bind("feed", feed)
                .bind("address", former.address())
                .bind("now", now)
                .execute();
        handle.createUpdate(NEVER_AGAIN)
                .bind("feed", feed)
                .bind("to", former.movedTo())
                .bind("now", now)
                .execute();
        LOG.infof("Move taken back feed=%s from=%s to=%s", feed, former.movedTo(), former.address());
        return new Undone(former.address());
    }

    /** Where a feed was, the latest first. */
    public List<FormerAddress> of(String feed) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM ingest.former_addresses WHERE feed = :feed ORDER BY id DESC")
                .bind("feed", feed)
                .map((row, context) -> formerAddress(row))
                .list());
    }

    private static FormerAddress formerAddress(ResultSet row) throws SQLException {
        Timestamp undone = row.getTimestamp("undone");
        return new FormerAddress(
                row.getString("address"),
                row.getString("moved_to"),
                row.getTimestamp("until").toInstant(),
                row.getString("why"),
                undone == null ? null : undone.toInstant());
    }
}
