package io.bellwether.classify.metrics;

import io.bellwether.events.DeadLetterReason;
import io.bellwether.events.Event;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Every meter of this service. Labels are closed lists. */
@Singleton
public class ClassifyMetrics {
    /** Articles by {@link ArticleOutcome}. */
    public static final String ARTICLES = "bellwether.articles";

    /** Mentions written, by {@link MentionOutcome}. */
    public static final String MENTIONS = "bellwether.mentions";

    /** Mentions read, by what they did to the moves of their person. */
    public static final String MOVES = "bellwether.moves";

    /** Records laid aside, by topic and {@link DeadLetterReason}. */
    public static final String DEAD_LETTERS = "bellwether.dead.letters";

    /** Articles that somebody pasted, by what came of it. */
    public static final String PASTED = "bellwether.pasted";

    /** From {@code seen} and from {@code published} to here, by hop; back-filled history left out. */
    public static final String LATENCY = "bellwether.latency";

    private static final String OUTCOME = "outcome";

    private final MeterRegistry registry;

    public ClassifyMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** What came of an article. */
    public enum ArticleOutcome {
        MENTIONS,
        NOTHING,
        REPEATED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a mention on the topic says. */
    public enum MentionOutcome {
        TOLD,
        WITHDRAWN;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The hops of this service. */
    public enum HopName {
        MENTION,
        MOVE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public void article(ArticleOutcome outcome) {
        registry.counter(ARTICLES, OUTCOME, outcome.word()).increment();
    }

    public void mention(MentionOutcome outcome) {
        registry.counter(MENTIONS, OUTCOME, outcome.word()).increment();
    }

    /**
     * @param outcome a word of {@code Merge.Outcome}
     */
    public void merged(String outcome) {
        registry.counter(MOVES, OUTCOME, outcome).increment();
    }

    /**
     * @param outcome "moves", "nothing", or a word of {@code pasted.Refusal}
     */
    public void pasted(String outcome) {
        registry.counter(PASTED, OUTCOME, outcome).increment();
    }

    public void deadLetter(String topic, DeadLetterReason reason) {
        registry.counter(DEAD_LETTERS, "topic", topic, "reason", reason.word()).increment();
    }

    /** How long it took until this event could be written. */
    public void latency(HopName hop, Event event, Instant now) {
        if (!event.backfill()) {
            timer(hop, "seen").record(since(event.seen(), now));
            timer(hop, "published").record(since(event.published(), now));
        }
    }

    private Timer timer(HopName hop, String since) {
        return Timer.builder(LATENCY)
                .tag("hop", hop.word())
                .tag("since", since)
                .publishPercentileHistogram()
                .register(registry);
    }

    /** A publisher's clock may run ahead of ours. */
    private static Duration since(Instant then, Instant now) {
        Duration since = Duration.between(then, now);
        return since.isNegative() ? Duration.ZERO : since;
    }
}
