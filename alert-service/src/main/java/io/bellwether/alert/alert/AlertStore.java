package io.bellwether.alert.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bellwether.events.Alert;
import io.bellwether.events.EventCodec;
import io.bellwether.events.Transition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Alerts decided, and those of them that still have to go to their topic. */
@ApplicationScoped
class AlertStore {

    private record Told(String watchId, String transition) {}

    /** By watch id, the steps of a move that each watch was told. */
    Map<String, Set<Transition>> told(Handle tx, String moveId) {
        Map<String, Set<Transition>> told = new HashMap<>();
        tx.createQuery("select watch_id, transition from alerts where move_id = :move")
                .bind("move", moveId)
                .map((row, context) -> new Told(row.getString("watch_id"), row.getString("transition")))
                .forEach(row -> told.computeIfAbsent(row.watchId(), id -> new HashSet<>())
                        .add(Transition.valueOf(row.transition().toUpperCase(Locale.ROOT))));
        return told;
    }

    /** Stores alerts and puts them in line for the topic; gives back the ids of those that were not there already. */
    Set<String> insert(Handle tx, List<Alert> alerts) {
        if (alerts.isEmpty()) {
            return Set.of();
        }
        return tx.createQuery("""
                with fresh as (
                    insert into alerts (id, watch_id, move_id, transition, move_revision, event, decided)
                    select id, watch_id, :move, :transition, :revision, event::jsonb, :decided
                    from unnest(:ids, :watchIds, :events) alert (id, watch_id, event)
                    on conflict do nothing
                    returning id
                ), in_line as (
                    insert into alert_outbox (alert_id) select id from fresh
                )
                select id from fresh
                """)
                .bind("move", alerts.getFirst().move().id())
                .bind("transition", alerts.getFirst().transition().word())
                .bind("revision", alerts.getFirst().move().revision())
                .bind("decided", alerts.getFirst().decided())
                .bindArray("ids", String.class, each(alerts, Alert::id))
                .bindArray("watchIds", String.class, each(alerts, Alert::watchId))
                .bindArray("events", String.class, each(alerts, alert -> new String(EventCodec.value(alert), UTF_8)))
                .mapTo(String.class)
                .set();
    }

    private static List<String> each(List<Alert> alerts, Function<Alert, String> part) {
        return alerts.stream().map(part).toList();
    }
}
