package io.bellwether.ingest.websub;

import io.bellwether.ingest.metrics.IngestMetrics;
import io.bellwether.ingest.websub.HubAnswer.Refused;
import io.bellwether.ingest.websub.HubLedger.Change;
import io.bellwether.ingest.websub.HubLedger.Order;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import org.jboss.logging.Logger;

/** Says what becomes of subscriptions at hubs: a line each, and a number. Tells neither tokens nor secrets. */
@ApplicationScoped
class HubReport {
    private static final Logger LOG = Logger.getLogger(HubReport.class);
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final HubLedger ledger;
    private final IngestMetrics metrics;
    private Map<HubState, Long> counts = Map.of();
    private long countedNanos;

    HubReport(HubLedger ledger, IngestMetrics metrics) {
        this.ledger = ledger;
        this.metrics = metrics;
    }

    /** Makes known how many subscriptions stand where; once, at start. */
    void register() {
        countedNanos = System.nanoTime() - FRESH.toNanos();
        for (HubState state : HubState.values()) {
            metrics.gauge(IngestMetrics.HUBS, Tags.of(IngestMetrics.STATE, state.word()), () -> count(state));
        }
    }

    private synchronized long count(HubState state) {
        if (System.nanoTime() - countedNanos >= FRESH.toNanos()) {
            counts = ledger.countByState();
            countedNanos = System.nanoTime();
        }
        return counts.getOrDefault(state, 0L);
    }

    void asked(Order order, HubAnswer answer) {
        String outcome = answer instanceof Refused refused ? refused.trouble().word() : "accepted";
        String detail = answer instanceof Refused refused ? refused.detail() : "";
        metrics.hubAsked(outcome);
        LOG.logf(
                answer instanceof Refused ? Logger.Level.WARN : Logger.Level.INFO,
                "Hub asked feed=%s hub=%s mode=%s attempt=%d outcome=%s reason=%s",
                order.hub().contract().feed(),
                order.hub().contract().hub(),
                order.mode().word(),
                order.hub().asking().attempts(),
                outcome,
                detail);
    }

    void changed(Change change) {
        HubSubscription after = change.after();
        if (change.before().state() == after.state()) {
            return;
        }
        LOG.logf(
                change.isNow(HubState.SILENT) || change.isNow(HubState.DENIED) ? Logger.Level.WARN : Logger.Level.INFO,
                "Hub %s feed=%s hub=%s before=%s until=%s reason=%s detail=%s missed=%d",
                after.state().word(),
                change.before().contract().feed(),
                after.contract().hub(),
                change.before().state().word(),
                after.promisedUntil(),
                after.asking().trouble() == null
                        ? null
                        : after.asking().trouble().word(),
                after.asking().detail(),
                after.tally().missed());
    }

    void missed(Change change) {
        long more = change.after().tally().missed() - change.before().tally().missed();
        if (more > 0) {
            metrics.missed(more);
            LOG.warnf(
                    "Hub missed entries feed=%s hub=%s missed=%d",
                    change.after().contract().feed(), change.after().contract().hub(), more);
        }
        changed(change);
    }
}
