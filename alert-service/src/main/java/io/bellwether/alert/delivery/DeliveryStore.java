package io.bellwether.alert.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.bellwether.events.Alert;
import io.bellwether.events.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Hands deliveries that are due to whoever asks first, and keeps what came of them. */
@ApplicationScoped
class DeliveryStore {
    private final Jdbi database;
    private final DeliveryConfig config;

    DeliveryStore(Jdbi database, DeliveryConfig config) {
        this.database = database;
        this.config = config;
    }

    /** How a delivery ended that was tried. */
    record Finished(Delivery delivery, Attempt attempt, AttemptVerdict verdict, Instant started, Duration took) {}

    private record Claimed(String id, int attempt, String before) {}

    /**
     * Claims what is due, at most {@code free}, and of each lane no more than its limit leaves room for. A delivery waits for
     * the earlier ones of the same move through the same channel. One whose sender never told what came of it is due when the
     * lease ends; that attempt goes on record as interrupted.
     *
     * @param underWay by lane, how many this instance is sending
     */
    List<Delivery> claim(int free, Map<String, Integer> underWay) {
        return database.inTransaction(tx -> {
            List<Claimed> claimed = claimed(tx, free, underWay);
            recordInterrupted(tx, claimed);
            return claimed.isEmpty()
                    ? List.of()
                    : load(tx, claimed.stream().map(Claimed::id).toList());
        });
    }

    private List<Claimed> claimed(Handle tx, int free, Map<String, Integer> underWay) {
        List<Map.Entry<String, Integer>> lanes = List.copyOf(underWay.entrySet());
        return tx.createQuery("""
                with recursive lanes (lane) as (
                    -- The lanes with work, one index look-up each, however much work a lane has.
                    (select lane from deliveries where due is not null order by lane limit 1)
                    union all
                    select (select d.lane from deliveries d where d.due is not null and d.lane > lanes.lane
                            order by d.lane limit 1)
                    from lanes where lanes.lane is not null
                ), room as (
                    select lanes.lane,
                           case lanes.lane when 'email' then :email else :endpoint end - coalesce(busy.count, 0) as count
                    from lanes
                    left join unnest(:busyLanes, :busyCounts) busy (lane, count) on busy.lane = lanes.lane
                    where lanes.lane is not null
                ), picked as (
                    select waiting.id, waiting.outcome from room cross join lateral (
                        select d.id, d.outcome from deliveries d
                        where d.lane = room.lane and d.due <= now()
                          and not exists (
                              select 1 from deliveries earlier
                              where earlier.channel_id = d.channel_id and earlier.move_id = d.move_id
                                and earlier.position < d.position and earlier.due is not null)
                        order by d.due, d.position
                        limit greatest(room.count, 0)
                        for update of d skip locked
                    ) waiting
                    limit :free
                )
                update deliveries d
                set outcome = 'sending', attempts = d.attempts + 1, due = now() + :lease * interval '1 millisecond',
                    change = nextval('changes'), change_xid = this_transaction()
                from picked where d.id = picked.id
                returning d.id, d.attempts, picked.outcome as before
                """)
                .bind("email", config.emailConcurrency())
                .bind("endpoint", config.endpointConcurrency())
                .bindArray(
                        "busyLanes",
                        String.class,
                        lanes.stream().map(Map.Entry::getKey).toList())
                .bindArray(
                        "busyCounts",
                        Integer.class,
                        lanes.stream().map(Map.Entry::getValue).toList())
                .bind("lease", config.lease().toMillis())
                .bind("free", free)
                .map((row, context) ->
                        new Claimed(row.getString("id"), row.getInt("attempts"), row.getString("before")))
                .list();
    }

    private void recordInterrupted(Handle tx, List<Claimed> claimed) {
        for (Claimed each : claimed) {
            if (DeliveryOutcome.SENDING.word().equals(each.before())) {
                tx.createUpdate("""
                        insert into attempts (delivery_id, attempt, started, millis, reason)
                        values (:id, :attempt, now() - :lease * interval '1 millisecond', :lease, 'interrupted')
                        on conflict do nothing
                        """)
                        .bind("id", each.id())
                        .bind("attempt", each.attempt() - 1)
                        .bind("lease", config.lease().toMillis())
                        .execute();
            }
        }
    }

    private static List<Delivery> load(Handle tx, List<String> ids) {
        dropUnwanted(tx, ids);
        return tx.createQuery("""
                select d.id, d.attempts, d.channel_id, d.channel, d.target, d.lane, c.secret, a.event,
                       array(select e.id from deliveries e
                             where e.channel_id = d.channel_id and e.move_id = d.move_id and e.position < d.position
                               and e.outcome = 'delivered'
                             order by e.position) as earlier
                from deliveries d
                join alerts a on a.id = d.alert_id
                join channels c on c.id = d.channel_id
                where d.id = any(:ids) and d.outcome = 'sending'
                order by d.position
                """)
                .bindArray("ids", String.class, ids)
                .map(DeliveryStore::delivery)
                .list();
    }

    /** A watch deleted or a channel disabled in the meantime. */
    private static void dropUnwanted(Handle tx, List<String> ids) {
        tx.createUpdate("""
                update deliveries d set outcome = 'failed', due = null, finished = now(),
                       last_reason = case when exists (select 1 from channels c where c.id = d.channel_id)
                                          then 'channel_disabled' else 'watch_deleted' end
                where d.id = any(:ids)
                  and not exists (select 1 from channels c where c.id = d.channel_id and c.disabled is null)
                """).bindArray("ids", String.class, ids).execute();
    }

    private static Delivery delivery(ResultSet row, StatementContext context) throws SQLException {
        Array earlier = row.getArray("earlier");
        return new Delivery(
                row.getString("id"),
                row.getInt("attempts"),
                row.getString("channel_id"),
                row.getString("channel"),
                row.getString("target"),
                row.getString("secret"),
                row.getString("lane"),
                List.of((String[]) earlier.getArray()),
                alert(row.getString("event")));
    }

    private static Alert alert(String event) {
        try {
            return Json.MAPPER.readValue(event, Alert.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored alert cannot be read", e);
        }
    }

    /** Keeps what came of an attempt, unless the lease ended and somebody else has the delivery now. */
    void finish(Finished finished) {
        database.useTransaction(tx -> {
            recordAttempt(tx, finished);
            if (moveOn(tx, finished) && finished.verdict().disableChannel()) {
                disable(tx, finished);
            }
        });
    }

    private static void recordAttempt(Handle tx, Finished finished) {
        Attempt attempt = finished.attempt();
        tx.createUpdate("""
                insert into attempts (delivery_id, attempt, started, millis, reason, code, answer)
                values (:id, :attempt, :started, :millis, :reason, :code, :answer)
                on conflict (delivery_id, attempt) do update set
                    started = excluded.started, millis = excluded.millis, reason = excluded.reason,
                    code = excluded.code, answer = excluded.answer
                """)
                .bind("id", finished.delivery().id())
                .bind("attempt", finished.delivery().attempt())
                .bind("started", finished.started())
                .bind("millis", finished.took().toMillis())
                .bind("reason", attempt.reason().word())
                .bind("code", attempt.answer().map(Attempt.Answer::code).orElse(null))
                // PostgreSQL's text holds every character but this one.
                .bind(
                        "answer",
                        attempt.answer()
                                .map(answer -> answer.text().replace("\0", ""))
                                .orElse(null))
                .execute();
    }

    private static boolean moveOn(Handle tx, Finished finished) {
        AttemptVerdict verdict = finished.verdict();
        return tx.createUpdate("""
                update deliveries
                set outcome = :outcome, last_reason = :reason,
                    due = case when :wait::bigint is null then null else now() + :wait * interval '1 millisecond' end,
                    finished = case when :wait::bigint is null then :finished::timestamptz end,
                    change = nextval('changes'), change_xid = this_transaction()
                where id = :id and attempts = :attempt and outcome = 'sending'
                """)
                        .bind("outcome", verdict.outcome().word())
                        .bind("reason", finished.attempt().reason().word())
                        .bind("wait", verdict.pause().map(Duration::toMillis).orElse(null))
                        .bind("finished", finished.started().plus(finished.took()))
                        .bind("id", finished.delivery().id())
                        .bind("attempt", finished.delivery().attempt())
                        .execute()
                == 1;
    }

    private static void disable(Handle tx, Finished finished) {
        tx.createUpdate("""
                update channels set disabled = now(), disabled_reason = :reason where id = :id and disabled is null
                """)
                .bind("reason", finished.attempt().reason().word())
                .bind("id", finished.delivery().channelId())
                .execute();
        tx.createUpdate("""
                update deliveries set outcome = 'failed', last_reason = 'channel_disabled', due = null, finished = now(),
                       change = nextval('changes'), change_xid = this_transaction()
                where channel_id = :id and due is not null and outcome <> 'sending'
                """).bind("id", finished.delivery().channelId()).execute();
    }
}
