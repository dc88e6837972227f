package io.bellwether.alert.stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bellwether.alert.watch.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * A delivery as the API shows it.
 *
 * @param target        the address; of a webhook only scheme, host and port, for the rest of a URL is often a secret
 * @param finished      when it was delivered or given up; null until then
 * @param latencyMillis from when the news was first seen to when it was delivered; null unless it was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryView(
        String id,
        String alertId,
        String moveId,
        String watchId,
        String watchName,
        String transition,
        String channel,
        String target,
        String outcome,
        int attempts,
        String lastReason,
        Instant queued,
        Instant finished,
        Long latencyMillis) {

    static DeliveryView of(ResultSet row, StatementContext context) throws SQLException {
        Instant finished = instant(row, "finished");
        String outcome = row.getString("outcome");
        return new DeliveryView(
                row.getString("id"),
                row.getString("alert_id"),
                row.getString("move_id"),
                row.getString("watch_id"),
                row.getString("watch_name"),
                row.getString("transition"),
                row.getString("channel"),
                masked(row.getString("channel"), row.getString("target")),
                outcome,
                row.getInt("attempts"),
                row.getString("last_reason"),
                instant(row, "queued"),
                finished,
                "delivered".equals(outcome) && finished != null
                        ? Duration.between(instant(row, "seen"), finished).toMillis()
                        : null);
    }

    private static String masked(String channel, String target) {
        return Channel.Webhook.TYPE.equals(channel) ? Channel.Webhook.origin(target) : target;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
