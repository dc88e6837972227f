package io.bellwether.ingest.outbox;

import io.bellwether.events.Article;
import io.bellwether.events.Json;
import io.bellwether.ingest.loop.Loop;
import io.bellwether.ingest.metrics.IngestMetrics;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Empties the outbox into the topic, the moment something is stored.
 *
 * <p>Rows are locked, sent, and deleted when the broker has them, in one transaction: a crash between repeats a revision with
 * the same id and number, and never loses one. Instances share the work, each skipping what another has in hand.
 */
@ApplicationScoped
public class OutboxPublisher {
    private static final Logger LOG = Logger.getLogger(OutboxPublisher.class);
    private static final int BATCH = 500;
    /** Looked at without a signal, for what an instance that died has left. */
    private static final Duration ROUND = Duration.ofSeconds(2);

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration STOPPING = Duration.ofSeconds(10);

    private final Jdbi jdbi;
    private final Outbox outbox;
    private final ArticleTopic topic;
    private final IngestMetrics metrics;
    private final Loop loop = new Loop("outbox", AFTER_FAILURE, this::round, new Trouble());

    OutboxPublisher(DataSource dataSource, Outbox outbox, ArticleTopic topic, IngestMetrics metrics) {
        this.jdbi = Jdbi.create(dataSource);
        this.outbox = outbox;
        this.topic = topic;
        this.metrics = metrics;
    }

    /** Says that a transaction with something in the outbox has been committed. */
    public void signal() {
        loop.wake();
    }

    public void start() {
        metrics.gauge(IngestMetrics.OUTBOX, Tags.empty(), () -> jdbi.withHandle(outbox::waiting));
        loop.start();
    }

    /** Lets the batch in hand finish; what remains is published at the next start. */
    public void stop() throws InterruptedException {
        loop.stop(STOPPING);
    }

    private Duration round() {
        return drain() < BATCH ? ROUND : Duration.ZERO;
    }

    private static final class Trouble implements Loop.Trouble {
        @Override
        public void begins(RuntimeException failure) {
            LOG.errorf("Articles cannot be published and wait in the outbox reason=%s", reason(failure));
        }

        @Override
        public void ends() {
            LOG.info("Articles are being published again");
        }
    }

    private static String reason(Throwable e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }

    /** Publishes one batch; how many revisions it held. */
    int drain() {
        List<Article> published = new ArrayList<>();
        jdbi.useTransaction(handle -> published.addAll(publish(handle)));
        Instant now = Instant.now();
        published.stream()
                .filter(article -> !article.backfill())
                .forEach(article -> metrics.published(article.revised(), article.published(), now));
        return published.size();
    }

    private List<Article> publish(Handle handle) {
        List<Outbox.Row> rows = outbox.take(handle, BATCH);
        List<Article> articles = new ArrayList<>(rows.size());
        List<Future<?>> acknowledgements = new ArrayList<>(rows.size());
        for (Outbox.Row row : rows) {
            Article article = article(row.value());
            articles.add(article);
            acknowledgements.add(topic.send(article, row.value()));
        }
        for (Future<?> acknowledgement : acknowledgements) {
            awaitAcknowledgement(acknowledgement);
        }
        if (!rows.isEmpty()) {
            outbox.forget(handle, rows);
        }
        return articles;
    }

    private static void awaitAcknowledgement(Future<?> acknowledgement) {
        try {
            acknowledgement.get();
        } catch (ExecutionException e) {
            throw new NotPublishedException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotPublishedException(e);
        }
    }

    private static Article article(byte[] value) {
        try {
            return Json.MAPPER.readValue(value, Article.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the outbox holds what is no article", e);
        }
    }
}
