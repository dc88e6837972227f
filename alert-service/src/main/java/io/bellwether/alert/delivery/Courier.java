package io.bellwether.alert.delivery;

import io.bellwether.alert.delivery.DeliveryStore.Finished;
import io.bellwether.alert.metrics.AlertMetrics;
import io.bellwether.alert.metrics.AlertMetrics.Hop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Tries a delivery once and puts on record what came of it. */
@ApplicationScoped
class Courier {
    private static final Logger LOG = Logger.getLogger(Courier.class);
    private static final int RECORD_TRIES = 3;
    private static final Duration RECORD_PAUSE = Duration.ofMillis(500);

    private final Map<String, DeliveryChannel> channels;
    private final DeliveryStore store;
    private final RetrySchedule schedule;
    private final AlertMetrics metrics;
    private final Clock clock;

    Courier(
            @Any Instance<DeliveryChannel> channels,
            DeliveryStore store,
            DeliveryConfig config,
            AlertMetrics metrics,
            Clock clock) {
        this.channels = channels.stream().collect(Collectors.toMap(DeliveryChannel::type, Function.identity()));
        this.store = store;
        this.schedule = config.schedule();
        this.metrics = metrics;
        this.clock = clock;
    }

    void deliver(Delivery delivery) {
        Instant started = clock.instant();
        Attempt attempt = attempt(delivery);
        Instant ended = clock.instant();
        AttemptVerdict verdict = AttemptVerdict.of(
                attempt,
                delivery.attempt(),
                schedule,
                ThreadLocalRandom.current().nextDouble());
        record(new Finished(delivery, attempt, verdict, started, Duration.between(started, ended)));
        metrics.delivery(delivery.type(), verdict.outcome().word());
        if (verdict.outcome() == DeliveryOutcome.DELIVERED) {
            metrics.latency(
                    Hop.DELIVERY, delivery.alert().published(), delivery.alert().seen(), ended);
        }
    }

    private Attempt attempt(Delivery delivery) {
        try {
            return channels.get(delivery.type()).attempt(delivery);
        } catch (RuntimeException e) {
            LOG.errorf(
                    e, "delivery failed by our own fault: delivery=%s attempt=%d", delivery.id(), delivery.attempt());
            return Attempt.Failed.because(Reason.INTERNAL_ERROR);
        }
    }

    /** It was sent, so a database that blinks is worth waiting for: without the record it would be sent again. */
    private void record(Finished finished) {
        for (int tries = 1; ; tries++) {
            try {
                store.finish(finished);
                log(finished);
                return;
            } catch (RuntimeException e) {
                LOG.warnf(
                        "delivery not recorded: delivery=%s try=%d reason=%s",
                        finished.delivery().id(), tries, e);
                if (tries == RECORD_TRIES || !rest()) {
                    return;
                }
            }
        }
    }

    private static boolean rest() {
        try {
            Thread.sleep(RECORD_PAUSE);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void log(Finished finished) {
        Delivery delivery = finished.delivery();
        LOG.infof(
                "delivery %s: delivery=%s channel=%s alert=%s attempt=%d reason=%s code=%s millis=%d",
                finished.verdict().outcome().word(),
                delivery.id(),
                delivery.type(),
                delivery.alert().id(),
                delivery.attempt(),
                finished.attempt().reason().word(),
                finished.attempt()
                        .answer()
                        .map(answer -> Integer.toString(answer.code()))
                        .orElse("-"),
                finished.took().toMillis());
    }
}
