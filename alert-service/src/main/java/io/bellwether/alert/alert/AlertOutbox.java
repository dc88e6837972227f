package io.bellwether.alert.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.bellwether.alert.loop.Loop;
import io.bellwether.events.Alert;
import io.bellwether.events.EventCodec;
import io.bellwether.events.Json;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Brings decided alerts to {@code bellwether.alerts.v1}, in the order they were decided, one instance at a time. An alert leaves
 * the outbox only when the broker has it: a crash in between sends it again, with the same id.
 */
@Startup
@ApplicationScoped
public class AlertOutbox {
    private static final int BATCH = 200;
    /** Only instances that come after a crash, or after another instance, rely on it: decisions wake the outbox. */
    private static final Duration POLL = Duration.ofSeconds(1);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Jdbi database;
    private final MutinyEmitter<byte[]> topic;
    private final Clock clock;
    private Loop loop;

    AlertOutbox(
            Jdbi database,
            @Channel("alerts") @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = 2 * BATCH)
                    MutinyEmitter<byte[]> topic,
            Clock clock) {
        this.database = database;
        this.topic = topic;
        this.clock = clock;
    }

    private record Entry(long position, Alert alert) {}

    @PostConstruct
    void start() {
        loop = Loop.start("alert-outbox", POLL, this::drain);
    }

    @PreDestroy
    void stop() {
        loop.close();
    }

    /** There may be new alerts. */
    public void wake() {
        loop.wake();
    }

    private boolean drain() {
        return database.inTransaction(tx -> {
            List<Entry> entries = first(tx);
            if (entries.isEmpty()) {
                return false;
            }
            List<Uni<Void>> sent = entries.stream().map(this::send).toList();
            Uni.join().all(sent).andFailFast().await().atMost(PATIENCE);
            tx.createUpdate("delete from alert_outbox where position = any(:positions)")
                    .bindArray(
                            "positions",
                            Long.class,
                            entries.stream().map(Entry::position).toList())
                    .execute();
            return entries.size() == BATCH;
        });
    }

    /** The lock, not the rows, keeps others out: two instances side by side could overtake each other. */
    private static List<Entry> first(Handle tx) {
        boolean mine = tx.createQuery("select pg_try_advisory_xact_lock(hashtext('bellwether.alert_outbox'))")
                .mapTo(Boolean.class)
                .one();
        return !mine
                ? List.of()
                : tx.createQuery("""
                        select position, event from alert_outbox join alerts on alerts.id = alert_id
                        order by position limit :limit
                        """)
                        .bind("limit", BATCH)
                        .map((row, context) -> new Entry(row.getLong("position"), alert(row.getString("event"))))
                        .list();
    }

    private static Alert alert(String event) {
        try {
            return Json.MAPPER.readValue(event, Alert.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored alert cannot be read", e);
        }
    }

    private Uni<Void> send(Entry entry) {
        var metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(entry.alert().key())
                .withHeaders(EventCodec.headers(entry.alert(), "alert-service", clock.instant()))
                .build();
        return topic.sendMessage(Message.of(EventCodec.value(entry.alert())).addMetadata(metadata));
    }
}
