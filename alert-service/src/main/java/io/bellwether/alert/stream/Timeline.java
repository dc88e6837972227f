package io.bellwether.alert.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.events.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Pages of moves, each with what was delivered of it, and of deliveries. */
@ApplicationScoped
class Timeline {
    /** A move watched by many has many deliveries; a page shows the latest. */
    private static final int DELIVERIES_OF_A_MOVE = 50;

    private final Jdbi database;

    Timeline(Jdbi database) {
        this.database = database;
    }

    /** A move with where it stands in the order of changes. */
    record MoveRow(long change, String id, ObjectNode move) {}

    /** One revision in the history of a move. */
    record Revision(int revision, String status, String transition, String reason, Instant seen) {}

    /** Those changed last, the latest first; those before {@code before} where it is given. */
    List<MoveRow> moves(Optional<Long> before, int limit) {
        return database.withHandle(handle -> withDeliveries(
                handle,
                handle.createQuery("""
                        select change, id, event from moves
                        where :before::bigint is null or change < :before
                        order by change desc limit :limit
                        """)
                        .bind("before", before.orElse(null))
                        .bind("limit", limit)
                        .map(Timeline::move)
                        .list()));
    }

    /** One move with its deliveries and its history. */
    Optional<ObjectNode> move(String id) {
        return database.withHandle(handle -> {
            List<MoveRow> rows = handle.createQuery("select change, id, event from moves where id = :id")
                    .bind("id", id)
                    .map(Timeline::move)
                    .list();
            withDeliveries(handle, rows)
                    .forEach(row -> row.move().set("history", Json.MAPPER.valueToTree(history(handle, id))));
            return rows.stream().findFirst().map(MoveRow::move);
        });
    }

    /** Those queued last, the latest first. */
    List<DeliveryView> deliveries(int limit) {
        return database.withHandle(handle -> handle.createQuery("""
                select * from deliveries order by position desc limit :limit
                """)
                .bind("limit", limit)
                .map(DeliveryView::of)
                .list());
    }

    /** Puts under each move what was delivered of it, the latest first. */
    static List<MoveRow> withDeliveries(Handle handle, List<MoveRow> rows) {
        Map<String, List<DeliveryView>> deliveries =
                deliveries(handle, rows.stream().map(MoveRow::id).toList());
        for (MoveRow row : rows) {
            row.move().set("deliveries", Json.MAPPER.valueToTree(deliveries.getOrDefault(row.id(), List.of())));
        }
        return rows;
    }

    private static Map<String, List<DeliveryView>> deliveries(Handle handle, List<String> moveIds) {
        return handle
                .createQuery("""
                select latest.* from unnest(:ids) wanted (id)
                cross join lateral (
                    select * from deliveries where move_id = wanted.id order by position desc limit :limit
                ) latest
                """)
                .bindArray("ids", String.class, moveIds)
                .bind("limit", DELIVERIES_OF_A_MOVE)
                .map(DeliveryView::of)
                .stream()
                .collect(Collectors.groupingBy(DeliveryView::moveId));
    }

    private static List<Revision> history(Handle handle, String id) {
        return handle.createQuery("""
                select revision, status, transition, reason, seen from move_revisions where move_id = :id order by revision
                """)
                .bind("id", id)
                .map((row, context) -> new Revision(
                        row.getInt("revision"),
                        row.getString("status"),
                        row.getString("transition"),
                        row.getString("reason"),
                        row.getTimestamp("seen").toInstant()))
                .list();
    }

    static MoveRow move(ResultSet row, StatementContext context) throws SQLException {
        return new MoveRow(row.getLong("change"), row.getString("id"), json(row.getString("event")));
    }

    private static ObjectNode json(String event) {
        try {
            JsonNode node = Json.MAPPER.readTree(event);
            return (ObjectNode) node;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored move is no JSON", e);
        }
    }
}
