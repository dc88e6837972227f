package io.bellwether.alert.move;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.bellwether.events.Json;
import io.bellwether.events.Move;
import io.bellwether.events.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The latest revision of every move, and the history of how it came to be. */
@ApplicationScoped
public class MoveStore {
    private final NameStore names;

    MoveStore(NameStore names) {
        this.names = names;
    }

    private record Stored(int revision, String settled) {}

    /**
     * Stores a revision in the caller's transaction. The same revision again, or an older one, changes nothing.
     *
     * @return what is new; empty where nothing is
     */
    public Optional<MoveChange> store(Handle tx, Move move) {
        Optional<Stored> before = stored(tx, move.id());
        if (before.isPresent() && before.get().revision() >= move.revision()) {
            return Optional.empty();
        }
        MoveStep step = MoveStep.of(before.map(Stored::settled).map(MoveStore::status), move);
        upsert(tx, move, step);
        remember(tx, move);
        names.remember(tx, move);
        return Optional.of(new MoveChange(move, step.told()));
    }

    private static Optional<Stored> stored(Handle tx, String id) {
        return tx.createQuery("select revision, settled from moves where id = :id for update")
                .bind("id", id)
                .map((row, context) -> new Stored(row.getInt("revision"), row.getString("settled")))
                .findOne();
    }

    private static Status status(String word) {
        return Status.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static void upsert(Handle tx, Move move, MoveStep step) {
        tx.createUpdate("""
                insert into moves (id, revision, person_id, kind, status, candidate, backfill, settled, first_seen, seen, event)
                values (:id, :revision, :person, :kind, :status, :candidate, :backfill, :settled, :firstSeen, :seen, :event::jsonb)
                on conflict (id) do update set
                    revision = excluded.revision, person_id = excluded.person_id, kind = excluded.kind,
                    status = excluded.status, candidate = excluded.candidate, backfill = excluded.backfill,
                    settled = excluded.settled, first_seen = excluded.first_seen, seen = excluded.seen,
                    event = excluded.event, change = excluded.change, change_xid = excluded.change_xid
                where moves.revision < excluded.revision
                """)
                .bind("id", move.id())
                .bind("revision", move.revision())
                .bind("person", move.person().id())
                .bind("kind", move.kind().word())
                .bind("status", move.status().word())
                .bind("candidate", move.candidate())
                .bind("backfill", move.backfill())
                .bind("settled", step.settled().map(Status::word).orElse(null))
                .bind("firstSeen", move.firstSeen())
                .bind("seen", move.seen())
                .bind("event", json(move))
                .execute();
    }

    private static void remember(Handle tx, Move move) {
        tx.createUpdate("""
                insert into move_revisions (move_id, revision, status, transition, reason, seen)
                values (:id, :revision, :status, :transition, :reason, :seen)
                on conflict do nothing
                """)
                .bind("id", move.id())
                .bind("revision", move.revision())
                .bind("status", move.status().word())
                .bind(
                        "transition",
                        move.transition() == null ? null : move.transition().word())
                .bind("reason", move.reason())
                .bind("seen", move.seen())
                .execute();
    }

    private static String json(Move move) {
        try {
            return Json.MAPPER.writeValueAsString(move);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot write move " + move.id(), e);
        }
    }
}
