package io.bellwether.alert;

import io.bellwether.alert.alert.AlertOutbox;
import io.bellwether.alert.alert.Alerts;
import io.bellwether.alert.alert.DecidedAlert;
import io.bellwether.alert.delivery.Deliveries;
import io.bellwether.alert.delivery.Dispatcher;
import io.bellwether.alert.move.MoveStore;
import io.bellwether.alert.move.MoveTopic;
import io.bellwether.alert.stream.LiveFeed;
import io.bellwether.events.DeadLetterReason;
import io.bellwether.events.Move;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The way of a move through this service: read, stored, held against the watches, told. One transaction binds a revision, the
 * alerts decided on it and the deliveries queued for them; the place on the topic is committed after it, and a revision met
 * again changes nothing. So a crash repeats work but never an alert.
 */
@ApplicationScoped
public class AlertPipeline {
    private static final Logger LOG = Logger.getLogger(AlertPipeline.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int TRIES = 3;

    private final Jdbi database;
    private final MoveTopic topic;
    private final MoveStore moves;
    private final Alerts alerts;
    private final AlertOutbox outbox;
    private final Deliveries deliveries;
    private final Dispatcher dispatcher;
    private final LiveFeed live;

    AlertPipeline(
            Jdbi database,
            MoveTopic topic,
            MoveStore moves,
            Alerts alerts,
            AlertOutbox outbox,
            Deliveries deliveries,
            Dispatcher dispatcher,
            LiveFeed live) {
        this.database = database;
        this.topic = topic;
        this.moves = moves;
        this.alerts = alerts;
        this.outbox = outbox;
        this.deliveries = deliveries;
        this.dispatcher = dispatcher;
        this.live = live;
    }

    private record Received(ConsumerRecord<String, byte[]> record, Move move) {}

    /** One batch from the topic, in order. Returns when all of it is stored or put aside; then its place is committed. */
    @Incoming("moves")
    @Blocking("moves")
    public void receive(ConsumerRecords<String, byte[]> batch) throws InterruptedException {
        List<Received> readable = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : batch) {
            topic.read(record).ifPresent(move -> readable.add(new Received(record, move)));
        }
        if (!readable.isEmpty()) {
            takeAll(readable);
        }
    }

    private void takeAll(List<Received> readable) throws InterruptedException {
        try {
            take(readable.stream().map(Received::move).toList());
        } catch (RuntimeException e) {
            LOG.warnf("batch failed, its moves are taken one by one: moves=%d reason=%s", readable.size(), why(e));
            for (Received received : readable) {
                takeOne(received);
            }
        }
    }

    /** A database that is away is waited for; a move that fails for itself is put aside, so that the next goes through. */
    private void takeOne(Received received) throws InterruptedException {
        for (int failures = 0; ; ) {
            try {
                take(List.of(received.move()));
                return;
            } catch (RuntimeException e) {
                failures += databaseAway(e) ? 0 : 1;
                LOG.warnf(
                        "move failed: move=%s attempt=%d reason=%s",
                        received.move().id(), failures, why(e));
                if (failures == TRIES) {
                    topic.bury(received.record(), DeadLetterReason.PROCESSING_FAILED, why(e));
                    return;
                }
                Thread.sleep(PAUSE);
            }
        }
    }

    private void take(List<Move> batch) {
        List<DecidedAlert> decided = new ArrayList<>();
        database.useTransaction(tx -> batch.forEach(move -> decided.addAll(take(tx, move))));
        alerts.committed(decided);
        if (!decided.isEmpty()) {
            dispatcher.wake();
            outbox.wake();
        }
        live.changed();
    }

    private List<DecidedAlert> take(Handle tx, Move move) {
        List<DecidedAlert> decided =
                moves.store(tx, move).map(change -> alerts.decide(tx, change)).orElse(List.of());
        deliveries.queue(tx, decided);
        return decided;
    }

    /** Connection lost, refused or not to be had; the server stopping; a deadlock or a serialization conflict. */
    private static boolean databaseAway(Throwable failure) {
        return sqlState(failure)
                .map(state -> state.startsWith("08")
                        || state.startsWith("57")
                        || state.startsWith("53")
                        || state.startsWith("40"))
                .orElse(failure instanceof org.jdbi.v3.core.ConnectionException);
    }

    /** The first line of the last cause. */
    private static String why(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.toString().lines().findFirst().orElse("");
    }

    private static Optional<String> sqlState(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return Optional.of(sql.getSQLState());
            }
        }
        return Optional.empty();
    }
}
