package io.bellwether.alert.alert;

import io.bellwether.alert.alert.AlertDecision.Verdict;
import io.bellwether.alert.metrics.AlertMetrics;
import io.bellwether.alert.metrics.AlertMetrics.Hop;
import io.bellwether.alert.move.MoveChange;
import io.bellwether.alert.watch.Watch;
import io.bellwether.alert.watch.WatchStore;
import io.bellwether.events.Alert;
import io.bellwether.events.Move;
import io.bellwether.events.Transition;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/** Decides who is told of a change of a move, in the transaction that stores the change. */
@ApplicationScoped
public class Alerts {
    private static final Logger LOG = Logger.getLogger(Alerts.class);

    private final WatchStore watches;
    private final AlertStore store;
    private final AlertMetrics metrics;
    private final Clock clock;

    Alerts(WatchStore watches, AlertStore store, AlertMetrics metrics, Clock clock) {
        this.watches = watches;
        this.store = store;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** The alerts that are new, stored and set to go to their topic. */
    public List<DecidedAlert> decide(Handle tx, MoveChange change) {
        return change.told().map(step -> decide(tx, change.move(), step)).orElse(List.of());
    }

    private List<DecidedAlert> decide(Handle tx, Move move, Transition step) {
        Map<String, Set<Transition>> told = store.told(tx, move.id());
        List<Watch> asked = AlertDecision.onlyToThoseToldBefore(step)
                ? watches.byIds(tx, told.keySet())
                : watches.candidates(tx, move);
        List<DecidedAlert> decided = AlertDecision.decide(move, step, asked, told).stream()
                .map(verdict -> new DecidedAlert(alert(move, step, verdict), verdict.watch()))
                .toList();
        Set<String> stored =
                store.insert(tx, decided.stream().map(DecidedAlert::alert).toList());
        return decided.stream()
                .filter(alert -> stored.contains(alert.alert().id()))
                .toList();
    }

    private Alert alert(Move move, Transition step, Verdict verdict) {
        Watch watch = verdict.watch();
        return new Alert(
                AlertId.of(watch.id(), move.id(), step),
                1,
                watch.id(),
                watch.name(),
                step,
                move,
                verdict.because(),
                move.published(),
                move.seen(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                false);
    }

    /** Counts and logs what was decided, once it is committed. */
    public void committed(List<DecidedAlert> decided) {
        for (DecidedAlert each : decided) {
            Alert alert = each.alert();
            metrics.alert(alert.transition());
            metrics.latency(Hop.ALERT, alert.published(), alert.seen(), clock.instant());
            LOG.infof(
                    "alert decided: alert=%s move=%s revision=%d watch=%s transition=%s",
                    alert.id(),
                    alert.move().id(),
                    alert.move().revision(),
                    alert.watchId(),
                    alert.transition().word());
        }
    }
}
