package io.bellwether.ingest.management.imports;

import io.bellwether.ingest.subscription.NewFeed;
import io.bellwether.ingest.subscription.Opml.Outline;
import io.bellwether.ingest.subscription.SubscriptionStore;
import io.bellwether.ingest.subscription.Terms;
import io.bellwether.ingest.subscription.Tiers;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The jobs and their rows in PostgreSQL. A row's feed and its result are one transaction. */
@ApplicationScoped
public class ImportStore {
    private static final String ADD_ROW = """
            INSERT INTO ingest.import_rows
                (import, number, address, title, tier, target_millis, tags, paused, full_text, speaks_for,
                 result, why)
            VALUES (:import, :number, :address, :title, :tier, :target, :tags, :paused, :fullText, :speaksFor,
                    :result, :why)
            """;

    private static final String TAKE = """
            SELECT * FROM ingest.import_rows WHERE result IS NULL
            ORDER BY import, number LIMIT :most FOR UPDATE SKIP LOCKED
            """;

    private static final String JOB = """
            SELECT i.id, i.name, i.created, count(r.number) AS total,
                count(*) FILTER (WHERE r.result = 'added') AS added,
                count(*) FILTER (WHERE r.result = 'known') AS known,
                count(*) FILTER (WHERE r.result = 'refused') AS refused
            FROM ingest.imports AS i LEFT JOIN ingest.import_rows AS r ON r.import = i.id
            WHERE %s GROUP BY i.id ORDER BY i.created DESC
            """;

    private static final String ROWS = """
            SELECT r.number, r.address, r.title, coalesce(r.result, 'waiting') AS result, r.why, f.id AS feed
            FROM ingest.import_rows AS r LEFT JOIN ingest.feeds AS f ON f.address = r.address
            WHERE r.import = :id AND r.number > :after AND (:result = '' OR coalesce(r.result, 'waiting') = :result)
            ORDER BY r.number LIMIT :most
            """;

    private static final int BATCH = 1_000;
    private static final Duration KEPT = Duration.ofDays(30);

    private final Jdbi jdbi;
    private final SubscriptionStore subscriptions;

    ImportStore(DataSource dataSource, SubscriptionStore subscriptions) {
        this.jdbi = Jdbi.create(dataSource);
        this.subscriptions = subscriptions;
    }

    /** Keeps a list to be worked off; jobs older than {@link #KEPT} are forgotten. */
    void create(String id, String name, List<Outline> outlines, Instant now) {
        jdbi.useTransaction(handle -> {
            handle.execute("DELETE FROM ingest.imports WHERE created < ?", now.minus(KEPT));
            handle.execute("INSERT INTO ingest.imports (id, name, created) VALUES (?, ?, ?)", id, name, now);
            for (int from = 0; from < outlines.size(); from += BATCH) {
                addRows(handle, id, from, outlines.subList(from, Math.min(from + BATCH, outlines.size())));
            }
        });
    }

    private static void addRows(Handle handle, String id, int before, List<Outline> outlines) {
        PreparedBatch batch = handle.prepareBatch(ADD_ROW);
        int number = before;
        for (Outline outline : outlines) {
            Optional<String> fault = outline.fault();
            Terms terms = outline.terms();
            batch.bind("import", id)
                    .bind("number", ++number)
                    .bind("address", outline.address())
                    .bind("title", outline.title())
                    .bind("tier", Tiers.word(terms.tier()))
                    .bind(
                            "target",
                            terms.target() == null
                                    ? null
                                    : (Long) terms.target().toMillis())
                    .bindArray("tags", String.class, terms.tags().toArray())
                    .bind("paused", terms.paused())
                    .bind("fullText", terms.fullText())
                    .bind("speaksFor", terms.speaksFor())
                    .bind("result", fault.isPresent() ? ImportRow.Result.REFUSED.word() : null)
                    .bind("why", fault.orElse(null))
                    .add();
        }
        batch.execute();
    }

    /**
     * Works off rows that nobody else has in hand.
     *
     * @param most   so many
     * @param spread over which their first polls are spread, so that thousands are not due in one second
     * @return how many there were; fewer than {@code most} says that there are no more
     */
    int work(int most, Duration spread, Instant now) {
        return jdbi.inTransaction(handle -> {
            List<Waiting> rows = handle.createQuery(TAKE)
                    .bind("most", most)
                    .map((row, context) -> waiting(row))
                    .list();
            rows.forEach(row -> settle(handle, row, now, now.plusMillis(chance(spread))));
            return rows.size();
        });
    }

    private static long chance(Duration spread) {
        return ThreadLocalRandom.current().nextLong(Math.max(1, spread.toMillis()));
    }

    private record Waiting(String job, int number, NewFeed feed) {}

    private void settle(Handle handle, Waiting row, Instant now, Instant due) {
        boolean added = subscriptions.add(handle, row.feed(), now, due);
        handle.createUpdate("UPDATE ingest.import_rows SET result = :result WHERE import = :job AND number = :number")
                .bind("result", (added ? ImportRow.Result.ADDED : ImportRow.Result.KNOWN).word())
                .bind("job", row.job())
                .bind("number", row.number())
                .execute();
    }

    /** How many jobs have rows that wait. */
    int unfinished() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT count(DISTINCT import) FROM ingest.import_rows WHERE result IS NULL")
                .mapTo(Integer.class)
                .one());
    }

    public Optional<ImportJob> find(String id) {
        return jdbi.withHandle(handle -> handle.createQuery(JOB.formatted("i.id = :id"))
                .bind("id", id)
                .map((row, context) -> job(row))
                .findOne());
    }

    /**
     * Rows of a job, in order.
     *
     * @param result only those it became of; empty for all
     * @param after  the number of the last one seen; 0 for the beginning
     */
    public List<ImportRow> rows(String id, String result, int after, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(ROWS)
                .bind("id", id)
                .bind("result", result)
                .bind("after", after)
                .bind("most", most)
                .map((row, context) -> new ImportRow(
                        row.getInt("number"),
                        row.getString("address"),
                        row.getString("title"),
                        row.getString("result"),
                        row.getString("why"),
                        row.getString("feed")))
                .list());
    }

    private static ImportJob job(ResultSet row) throws SQLException {
        return new ImportJob(
                row.getString("id"),
                row.getString("name"),
                row.getTimestamp("created").toInstant(),
                row.getInt("total"),
                row.getInt("added"),
                row.getInt("known"),
                row.getInt("refused"));
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        long target = row.getLong("target_millis");
        Duration wanted = row.wasNull() ? null : Duration.ofMillis(target);
        Set<String> tags =
                Arrays.stream((String[]) row.getArray("tags").getArray()).collect(Collectors.toSet());
        Terms terms = new Terms(
                Tiers.ofWord(row.getString("tier")),
                wanted,
                tags,
                row.getBoolean("paused"),
                row.getBoolean("full_text"),
                row.getString("speaks_for"));
        return new Waiting(
                row.getString("import"),
                row.getInt("number"),
                new NewFeed(row.getString("address"), row.getString("title"), terms));
    }
}
