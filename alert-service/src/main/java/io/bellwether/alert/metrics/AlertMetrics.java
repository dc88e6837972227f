package io.bellwether.alert.metrics;

import io.bellwether.events.DeadLetterReason;
import io.bellwether.events.Transition;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;

/** What this service counts and times. Labels are closed lists. */
@ApplicationScoped
public class AlertMetrics {
    public static final String LATENCY = "bellwether.latency";
    public static final String ALERTS = "bellwether.alerts";
    public static final String DELIVERIES = "bellwether.deliveries";
    public static final String DEAD_LETTERS = "bellwether.dead.letters";
    public static final String STREAM_CLIENTS = "bellwether.stream.clients";

    private final MeterRegistry registry;

    AlertMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** The hops of the way that end in this service. */
    public enum Hop {
        ALERT("alert"),
        DELIVERY("delivery");

        private final String word;

        Hop(String word) {
            this.word = word;
        }
    }

    /** An alert was decided. */
    public void alert(Transition transition) {
        registry.counter(ALERTS, "transition", transition.word()).increment();
    }

    /** A delivery was tried, with the outcome {@code delivered}, {@code retrying} or {@code failed}. */
    public void delivery(String channel, String outcome) {
        registry.counter(DELIVERIES, "channel", channel, "outcome", outcome).increment();
    }

    /** A record was put aside. */
    public void deadLetter(String topic, DeadLetterReason reason) {
        registry.counter(DEAD_LETTERS, "topic", topic, "reason", reason.word()).increment();
    }

    /** Shows how many clients follow the live stream. */
    public <T> void streamClients(T clients, ToDoubleFunction<T> count) {
        registry.gauge(STREAM_CLIENTS, clients, count);
    }

    /** How long after it was first seen, and after it was published, the news had come so far. */
    public void latency(Hop hop, Instant published, Instant seen, Instant now) {
        record(hop, "seen", Duration.between(seen, now));
        record(hop, "published", Duration.between(published, now));
    }

    private void record(Hop hop, String since, Duration latency) {
        Timer.builder(LATENCY)
                .tag("hop", hop.word)
                .tag("since", since)
                .publishPercentileHistogram()
                .register(registry)
                .record(latency.isNegative() ? Duration.ZERO : latency);
    }
}
