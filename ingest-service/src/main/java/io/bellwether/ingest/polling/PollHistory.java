package io.bellwether.ingest.polling;

import io.bellwether.ingest.schedule.PollOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** The polls that were: the latest of each feed one by one, all of them added up by the hour. */
@ApplicationScoped
public class PollHistory {
    private static final int HOURS = 24;

    private static final String ADD = """
            WITH added_up AS (
                INSERT INTO ingest.poll_hours AS so_far (hour, feed, outcome, polls, fresh, revised, gaps, bytes, millis)
                VALUES (:hour, :feed, :outcome, 1, :fresh, :revised, :gaps, :bytes, :millis)
                ON CONFLICT (hour, feed, outcome) DO UPDATE SET
                    polls = so_far.polls + 1, fresh = so_far.fresh + excluded.fresh,
                    revised = so_far.revised + excluded.revised, gaps = so_far.gaps + excluded.gaps,
                    bytes = so_far.bytes + excluded.bytes, millis = so_far.millis + excluded.millis)
            INSERT INTO ingest.polls
                (feed, started, ended, outcome, detail, status, bytes, fresh, revised, known, gap, next_poll)
            VALUES (:feed, :started, :ended, :outcome, :detail, :status, :bytes, :fresh, :revised, :known, :gap, :nextPoll)
            """;

    private static final String LATEST = """
            SELECT * FROM ingest.polls WHERE feed = :feed ORDER BY ended DESC LIMIT :most
            """;

    private static final String DAY_OF_FEED = """
            SELECT hour, outcome, polls, fresh, revised, gaps, bytes, millis FROM ingest.poll_hours
            WHERE feed = :feed AND hour = ANY(CAST(:hours AS timestamptz[]))
            """;

    private static final String DAY_OF_ALL = """
            SELECT hour, outcome, sum(polls) AS polls, sum(fresh) AS fresh, sum(revised) AS revised,
                sum(gaps) AS gaps, sum(bytes) AS bytes, sum(millis) AS millis
            FROM ingest.poll_hours WHERE hour = ANY(CAST(:hours AS timestamptz[])) GROUP BY hour, outcome
            """;

    private final Jdbi jdbi;

    PollHistory(DataSource dataSource) {
        this.jdbi = Jdbi.create(dataSource);
    }

    /**
     * The polls of one hour, of a feed or of all.
     *
     * @param begins  on the full hour, UTC
     * @param polls   how many ended how; outcomes that did not occur are left out
     * @param fresh   articles never had before
     * @param revised articles with an edit of substance
     * @param gaps    documents that shared no entry with those before
     * @param bytes   of new bodies, decompressed
     * @param took    all polls together
     */
    public record Hour(
            Instant begins,
            Map<PollOutcome, Long> polls,
            long fresh,
            long revised,
            long gaps,
            long bytes,
            Duration took) {

        /** How many there were. */
        public long total() {
            return polls.values().stream().mapToLong(Long::longValue).sum();
        }

        private static Hour empty(Instant begins) {
            return new Hour(begins, new EnumMap<>(PollOutcome.class), 0, 0, 0, 0, Duration.ZERO);
        }

        private Hour plus(Tally tally) {
            Map<PollOutcome, Long> all = new EnumMap<>(polls);
            all.merge(tally.outcome, tally.polls, Long::sum);
            return new Hour(
                    begins,
                    all,
                    fresh + tally.fresh,
                    revised + tally.revised,
                    gaps + tally.gaps,
                    bytes + tally.bytes,
                    took.plusMillis(tally.millis));
        }
    }

    private record Tally(
            Instant hour,
            PollOutcome outcome,
            long polls,
            long fresh,
            long revised,
            long gaps,
            long bytes,
            long millis) {}

    /** The latest polls of a feed that are still remembered, newest first; at most {@code most}. */
    public List<PastPoll> latest(String feed, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(LATEST)
                .bind("feed", feed)
                .bind("most", most)
                .map((row, context) -> poll(row))
                .list());
    }

    /** A feed's last 24 hours, oldest first, the hour of {@code now} last; hours without a poll are there and empty. */
    public List<Hour> day(String feed, Instant now) {
        return jdbi.withHandle(handle -> day(handle.createQuery(DAY_OF_FEED).bind("feed", feed), now));
    }

    /** The last 24 hours of all feeds, likewise. */
    public List<Hour> day(Instant now) {
        return jdbi.withHandle(handle -> day(handle.createQuery(DAY_OF_ALL), now));
    }

    /** Remembers a poll, with the transaction that writes it down. */
    void add(Handle handle, PastPoll poll) {
        handle.createUpdate(ADD)
                .bind("hour", poll.ended().truncatedTo(ChronoUnit.HOURS))
                .bind("feed", poll.feed())
                .bind("started", poll.started())
                .bind("ended", poll.ended())
                .bind("outcome", poll.outcome().word())
                .bind("detail", poll.detail())
                .bind("status", poll.status())
                .bind("bytes", poll.bytes())
                .bind("fresh", poll.fresh())
                .bind("revised", poll.revised())
                .bind("known", poll.known())
                .bind("gap", poll.gap())
                .bind("gaps", poll.gap() ? 1 : 0)
                .bind("millis", Duration.between(poll.started(), poll.ended()).toMillis())
                .bind("nextPoll", poll.nextPoll())
                .execute();
    }

    private static List<Hour> day(Query query, Instant now) {
        Instant last = now.truncatedTo(ChronoUnit.HOURS);
        Map<Instant, Hour> hours = new TreeMap<>();
        for (int ago = 0; ago < HOURS; ago++) {
            Instant begins = last.minus(ago, ChronoUnit.HOURS);
            hours.put(begins, Hour.empty(begins));
        }
        query.bindArray(
                        "hours",
                        String.class,
                        hours.keySet().stream().map(Instant::toString).toArray())
                .map((row, context) -> tally(row))
                .forEach(tally -> hours.computeIfPresent(tally.hour, (begins, hour) -> hour.plus(tally)));
        return new ArrayList<>(hours.values());
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                row.getTimestamp("hour").toInstant(),
                PollOutcome.ofWord(row.getString("outcome")),
                row.getLong("polls"),
                row.getLong("fresh"),
                row.getLong("revised"),
                row.getLong("gaps"),
                row.getLong("bytes"),
                row.getLong("millis"));
    }

    private static PastPoll poll(ResultSet row) throws SQLException {
        return new PastPoll(
                row.getString("feed"),
                row.getTimestamp("started").toInstant(),
                row.getTimestamp("ended").toInstant(),
                PollOutcome.ofWord(row.getString("outcome")),
                row.getString("detail"),
                row.getObject("status", Integer.class),
                row.getInt("bytes"),
                row.getInt("fresh"),
                row.getInt("revised"),
                row.getInt("known"),
                row.getBoolean("gap"),
                row.getTimestamp("next_poll").toInstant());
    }
}
