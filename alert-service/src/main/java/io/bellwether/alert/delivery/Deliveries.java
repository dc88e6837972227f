package io.bellwether.alert.delivery;

import io.bellwether.alert.alert.DecidedAlert;
import io.bellwether.alert.watch.Channel;
import io.bellwether.alert.watch.WatchDeleted;
import io.bellwether.events.Alert;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Queues a delivery for each channel of each alert. */
@ApplicationScoped
public class Deliveries {
    private final Jdbi database;

    Deliveries(Jdbi database) {
        this.database = database;
    }

    /** Queues them in the transaction that decided the alerts. */
    public void queue(Handle tx, List<DecidedAlert> decided) {
        if (decided.isEmpty()) {
            return;
        }
        PreparedBatch batch = tx.prepareBatch("""
                insert into deliveries (id, alert_id, move_id, watch_id, watch_name, transition, channel_id, channel,
                                        target, lane, outcome, due, published, seen, queued)
                values (:id, :alert, :move, :watch, :watchName, :transition, :channelId, :channel,
                        :target, :lane, 'queued', now(), :published, :seen, :queued)
                on conflict (id) do nothing
                """);
        for (DecidedAlert each : decided) {
            each.watch().channels().forEach(channel -> add(batch, each.alert(), channel));
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static void add(PreparedBatch batch, Alert alert, Channel channel) {
        batch.bind("id", id(alert, channel))
                .bind("alert", alert.id())
                .bind("move", alert.move().id())
                .bind("watch", alert.watchId())
                .bind("watchName", alert.watchName())
                .bind("transition", alert.transition().word())
                .bind("channelId", channel.id())
                .bind("channel", channel.type())
                .bind("target", channel.target())
                .bind("lane", Lane.of(channel))
                .bind("published", alert.published())
                .bind("seen", alert.seen())
                .bind("queued", alert.decided())
                .add();
    }

    /** A channel's id is its watch's and its position, and the watch is in the alert's id already. */
    private static String id(Alert alert, Channel channel) {
        return alert.id() + channel.id().substring(channel.id().lastIndexOf('-'));
    }

    /** What a deleted watch has not been told yet, it is not told. */
    void drop(@Observes WatchDeleted deleted) {
        database.useHandle(handle ->
                handle.createUpdate("""
                update deliveries set outcome = 'failed', last_reason = 'watch_deleted', due = null, finished = now(),
                       change = nextval('changes'), change_xid = this_transaction()
                where watch_id = :watch and due is not null and outcome <> 'sending'
                """).bind("watch", deleted.watchId()).execute());
    }
}
