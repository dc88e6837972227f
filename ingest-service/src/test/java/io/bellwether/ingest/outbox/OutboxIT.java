package io.bellwether.ingest.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bellwether.events.Article;
import io.bellwether.events.Source;
import io.bellwether.events.Tier;
import io.bellwether.ingest.ArticleReader;
import io.bellwether.ingest.FastPolling;
import io.bellwether.ingest.metrics.IngestMetrics;
import io.bellwether.local.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FastPolling.class)
@QuarkusTestResource(RealParts.class)
class OutboxIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int ARTICLES = 300;

    @Inject
    DataSource dataSource;

    @Inject
    Outbox outbox;

    @Inject
    IngestMetrics metrics;

    @Test
    void severalPublishersShareTheOutboxAndKeepTheOrderOfRevisions() throws Exception {
        String feed = UUID.randomUUID().toString();
        Jdbi jdbi = Jdbi.create(dataSource);
        ArticleTopic topic = new ArticleTopic(RealParts.bootstrapServers());
        OutboxPublisher one = new OutboxPublisher(dataSource, outbox, topic, metrics);
        OutboxPublisher two = new OutboxPublisher(dataSource, outbox, topic, metrics);
        one.start();
        two.start();
        try (ArticleReader reader = new ArticleReader(RealParts.bootstrapServers())) {
            for (int revision = 1; revision <= 3; revision++) {
                List<Article> articles = articles(feed, revision);
                jdbi.useTransaction(handle -> outbox.add(handle, articles));
                one.signal();
                two.signal();
            }

            await().atMost(PATIENCE).until(() -> reader.of(feed).size() >= 3 * ARTICLES);

            Map<String, List<Integer>> revisions = reader.of(feed).stream()
                    .collect(Collectors.groupingBy(
                            Article::id, Collectors.mapping(Article::revision, Collectors.toList())));
            assertThat(revisions)
                    .hasSize(ARTICLES)
                    .allSatisfy((id, order) -> assertThat(order).containsExactly(1, 2, 3));
            assertThat(jdbi.withHandle(outbox::waiting)).isZero();
        } finally {
            one.stop();
            two.stop();
            topic.close();
        }
    }

    private static List<Article> articles(String feed, int revision) {
        Instant now = Instant.parse("2026-03-01T12:00:00Z");
        Source source = new Source("outlet.example", "Outlet", Tier.PRESS);
        return IntStream.range(0, ARTICLES)
                .mapToObj(number -> Article.by(source, feed, feed + "-" + number)
                        .title("Title")
                        .text("Text")
                        .seen(now)
                        .revised(revision, now, List.of())
                        .build())
                .toList();
    }
}
