package io.bellwether.ingest.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** The metrics of ingest. All labels are words of closed lists. */
@ApplicationScoped
public class IngestMetrics {
    /** Counter of polls; label {@link #OUTCOME}. */
    public static final String POLLS = "bellwether.polls";
    /** Counter of entries; label {@link #OUTCOME}: new, revised, known. */
    public static final String ARTICLES = "bellwether.articles";
    /** Counter of entries that were taken for an article we have; label {@link #RULE}: how it was recognised. */
    public static final String RECOGNISED = "bellwether.articles.recognised";
    /** Counter of new articles that repeat the text of another feed's. */
    public static final String COPIES = "bellwether.articles.copies";
    /** Counter of edits held back, at each poll that finds them, because the article is edited too often. */
    public static final String HELD = "bellwether.articles.held";
    /** Timer from {@link #SINCE} until the article is on its topic. */
    public static final String LATENCY = "bellwether.latency";
    /** Timer of one fetch, whatever came of it. */
    public static final String FETCH = "bellwether.ingest.fetch";
    /** Timer from when a feed was due until its poll began. */
    public static final String LATENESS = "bellwether.ingest.lateness";
    /** Gauge of articles stored and not yet published. */
    public static final String OUTBOX = "bellwether.ingest.outbox";
    /** Counter of pages read for their articles' text; label {@link #OUTCOME}. */
    public static final String PAGES = "bellwether.pages";
    /** Timer from when a revision was had until it went on, with the text of its page or without. */
    public static final String PAGE_WAIT = "bellwether.ingest.page.wait";
    /** Gauge of revisions that wait for their page. */
    public static final String PAGES_WAITING = "bellwether.ingest.pages.waiting";
    /** Gauge of feeds; label {@code health}. */
    public static final String FEEDS = "bellwether.ingest.feeds";
    /** Counter of requests to hubs; label {@link #OUTCOME}: accepted, or why not. */
    public static final String HUB_REQUESTS = "bellwether.ingest.websub.requests";
    /** Counter of pushes; label {@link #OUTCOME}. */
    public static final String PUSHES = "bellwether.ingest.websub.pushes";
    /** Timer from the last byte of a push until its articles are stored. */
    public static final String PUSH = "bellwether.ingest.websub.push";
    /** Counter of entries that a hub should have pushed and a poll found. */
    public static final String MISSED = "bellwether.ingest.websub.missed";
    /** Gauge of subscriptions at hubs; label {@link #STATE}. */
    public static final String HUBS = "bellwether.ingest.websub.subscriptions";

    /** Gauge of feeds that are not healthy; label {@code reason}. */
    public static final String UNWELL = "bellwether.ingest.unwell";
    /** Gauge of feeds due for more than a minute that nobody has asked. */
    public static final String OVERDUE = "bellwether.ingest.overdue";
    /** Counter of polls whose document shared no entry with those before, so that entries may have come and gone unseen. */
    public static final String GAPS = "bellwether.ingest.gaps";

    public static final String OUTCOME = "outcome";
    public static final String RULE = "rule";
    public static final String HOP = "hop";
    public static final String SINCE = "since";
    public static final String HEALTH = "health";
    public static final String STATE = "state";
    public static final String REASON = "reason";

    private final MeterRegistry registry;
    private final Counter gaps;
    private final Timer sinceSeen;
    private final Timer sincePublished;

    public IngestMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.gaps = registry.counter(GAPS);
        this.sinceSeen = latency("seen");
        this.sincePublished = latency("published");
    }

    private Timer latency(String since) {
        return Timer.builder(LATENCY)
                .description("Until an article is on its topic")
                .tags(HOP, "article", SINCE, since)
                .publishPercentileHistogram()
                .register(registry);
    }

    /** One poll came to its end. */
    public void polled(String outcome) {
        registry.counter(POLLS, OUTCOME, outcome).increment();
    }

    /** The entries of a document were told apart. */
    public void articles(int fresh, int revised, int known) {
        registry.counter(ARTICLES, OUTCOME, "new").increment(fresh);
        registry.counter(ARTICLES, OUTCOME, "revised").increment(revised);
        registry.counter(ARTICLES, OUTCOME, "known").increment(known);
    }

    /** Between two polls of a feed, entries may have come and gone unseen. */
    public void gap() {
        gaps.increment();
    }

    /** An entry was taken for an article we have. */
    public void recognised(String rule) {
        registry.counter(RECOGNISED, RULE, rule).increment();
    }

    /** A new article repeats another's text. */
    public void copied() {
        registry.counter(COPIES).increment();
    }

    /** An edit was held back. */
    public void held() {
        registry.counter(HELD).increment();
    }

    /** An article that is no history reached its topic. */
    public void published(Instant seen, Instant published, Instant now) {
        sinceSeen.record(positive(Duration.between(seen, now)));
        sincePublished.record(positive(Duration.between(published, now)));
    }

    public void fetched(Duration took) {
        registry.timer(FETCH).record(took);
    }

    /** The page of an article was read, or given up. */
    public void page(String outcome, Duration waited) {
        registry.counter(PAGES, OUTCOME, outcome).increment();
        registry.timer(PAGE_WAIT).record(positive(waited));
    }

    public void late(Duration lateness) {
        registry.timer(LATENESS).record(positive(lateness));
    }

    /** A hub was asked. */
    public void hubAsked(String outcome) {
        registry.counter(HUB_REQUESTS, OUTCOME, outcome).increment();
    }

    /** A hub pushed. */
    public void pushed(String outcome) {
        registry.counter(PUSHES, OUTCOME, outcome).increment();
    }

    public void pushStored(Duration took) {
        registry.timer(PUSH).record(positive(took));
    }

    /** A poll found what hubs had not pushed. */
    public void missed(long entries) {
        registry.counter(MISSED).increment(entries);
    }

    /** A number looked up when metrics are scraped. */
    public void gauge(String name, Tags tags, Supplier<Number> value) {
        Gauge.builder(name, value).tags(tags).register(registry);
    }

    /** Publishers' clocks run ahead of ours at times. */
    private static Duration positive(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
