package io.bellwether.alert.stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.events.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * What changed since a place in the order of changes.
 *
 * <p>Numbers are drawn before the commit, so a lower one may appear after a higher one. Changes are therefore ordered by the
 * transaction that made them, and read only up to the oldest transaction still open: what appears later comes later in the
 * order, and a reader who remembers a place misses nothing. A row shows its latest state; states in between are not kept.
 */
@ApplicationScoped
class ChangeLog {
    private static final String OLDEST_OPEN = "pg_snapshot_xmin(pg_current_snapshot())::text::bigint";

    private final Jdbi database;

    ChangeLog(Jdbi database) {
        this.database = database;
    }

    /** One change: {@code event} is {@code move} or {@code delivery}. */
    record Change(Cursor cursor, String event, JsonNode data) {}

    /** The place after everything that has been committed. */
    Cursor end() {
        return database.withHandle(handle -> new Cursor(
                handle.createQuery("select " + OLDEST_OPEN + " - 1")
                        .mapTo(Long.class)
                        .one(),
                Long.MAX_VALUE / 10));
    }

    /** The changes after a place, at most so many. */
    List<Change> after(Cursor place, int limit) {
        return database.inTransaction(handle -> {
            long open = handle.createQuery("select " + OLDEST_OPEN)
                    .mapTo(Long.class)
                    .one();
            return Stream.concat(
                            moves(handle, place, open, limit).stream(), deliveries(handle, place, open, limit).stream())
                    .sorted(Comparator.comparing(Change::cursor))
                    .limit(limit)
                    .toList();
        });
    }

    private record Row(Cursor cursor, Timeline.MoveRow move) {}

    private static List<Change> moves(Handle handle, Cursor place, long open, int limit) {
        List<Row> rows = since(handle, "change, id, event", "moves", place, open, limit)
                .map((row, context) -> new Row(cursor(row), Timeline.move(row, context)))
                .list();
        Timeline.withDeliveries(handle, rows.stream().map(Row::move).toList());
        return rows.stream()
                .map(row -> new Change(row.cursor(), "move", row.move().move()))
                .toList();
    }

    private static List<Change> deliveries(Handle handle, Cursor place, long open, int limit) {
        return since(handle, "*", "deliveries", place, open, limit)
                .map((row, context) ->
                        new Change(cursor(row), "delivery", Json.MAPPER.valueToTree(DeliveryView.of(row, context))))
                .list();
    }

    private static Query since(Handle handle, String columns, String table, Cursor place, long open, int limit) {
        return handle.createQuery("select change_xid, " + columns + " from " + table + """
                 where (change_xid, change) > (:transaction, :change) and change_xid < :open
                order by change_xid, change limit :limit
                """)
                .bind("transaction", place.transaction())
                .bind("change", place.change())
                .bind("open", open)
                .bind("limit", limit);
    }

    private static Cursor cursor(ResultSet row) throws SQLException {
        return new Cursor(row.getLong("change_xid"), row.getLong("change"));
    }
}
