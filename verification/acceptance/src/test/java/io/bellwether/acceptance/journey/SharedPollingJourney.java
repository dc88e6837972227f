package io.bellwether.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bellwether.events.Article;
import io.bellwether.events.EventCodec;
import io.bellwether.events.Reading.Read;
import io.bellwether.events.TopicSetup;
import io.bellwether.events.Topics;
import io.bellwether.local.broker.LocalKafka;
import io.bellwether.local.database.LocalPostgres;
import io.bellwether.local.port.Ports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two pollers over one database, two thousand feeds, and {@code kill -9} while entries appear: every entry is one article,
 * published once. A revision that was sent when its poller died may stand on the topic twice under the same id and number, which
 * every reader drops; nothing else repeats, and nothing is missing.
 */
class SharedPollingJourney {
    private static final int FEEDS = 2_000;
    private static final int ENTRIES = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private Path directory;

    @Test
    void two_pollers_share_the_feeds_and_lose_and_double_nothing_when_one_is_killed() throws Exception {
        Random chance = new Random();
        List<Integer> ports = Ports.free(3);
        try (LocalKafka broker = LocalKafka.start(directory.resolve("kafka"), ports.get(0), ports.get(1));
                LocalPostgres database = LocalPostgres.startForTests(directory.resolve("postgres"), ports.get(2));
                ManyFeeds feeds = new ManyFeeds(FEEDS)) {
            TopicSetup.run(broker.bootstrapServers(), (short) 1, PATIENCE);
            Poller.Parts parts = new Poller.Parts(broker.bootstrapServers(), database.jdbcUrl());
            Path opml = Files.writeString(directory.resolve("feeds.opml"), feeds.opml());
            Poller[] pollers = {Poller.start(parts, directory, opml), Poller.start(parts, directory, opml)};
            try {
                pollers[0].awaitPolling();
                pollers[1].awaitPolling();
                for (int entry = 2; entry <= ENTRIES; entry++) {
                    for (int feed = 0; feed < FEEDS; feed++) {
                        feeds.publish(feed);
                    }
                    int victim = chance.nextInt(2);
                    double before = pollers[1 - victim].polls();
                    pollers[victim].kill();
                    Poller survivor = pollers[1 - victim];
                    await().atMost(PATIENCE).until(() -> survivor.polls() > before + 200);
                    pollers[victim] = Poller.start(parts, directory, opml);
                    pollers[victim].awaitPolling();
                }

                await().atMost(PATIENCE)
                        .pollInterval(Duration.ofSeconds(2))
                        .untilAsserted(() -> assertThat(titles(broker)).hasSize(FEEDS * ENTRIES));

                assertEveryEntryIsOneArticle(broker);
                assertThat(pollers[0].polls()).isPositive();
                assertThat(pollers[1].polls()).isPositive();
            } finally {
                pollers[0].close();
                pollers[1].close();
            }
        }
    }

    private static void assertEveryEntryIsOneArticle(LocalKafka broker) {
        List<Article> records = articles(broker);
        Set<String> revisions = records.stream()
                .map(article -> article.id() + "/" + article.revision())
                .collect(Collectors.toSet());
        Set<String> meant = IntStream.range(0, FEEDS)
                .boxed()
                .flatMap(feed -> IntStream.rangeClosed(1, ENTRIES).mapToObj(entry -> ManyFeeds.title(feed, entry)))
                .collect(Collectors.toSet());

        assertThat(titles(broker)).isEqualTo(meant);
        assertThat(revisions)
                .hasSize(meant.size())
                .allSatisfy(revision -> assertThat(revision).endsWith("/1"));
        System.out.printf(
                "%d entries of %d feeds, %d records, %d of them repeats after a kill%n",
                meant.size(), FEEDS, records.size(), records.size() - revisions.size());
    }

    private static Set<String> titles(LocalKafka broker) {
        return articles(broker).stream().map(Article::title).collect(Collectors.toCollection(HashSet::new));
    }

    private static List<Article> articles(LocalKafka broker) {
        return TopicReader.records(broker.bootstrapServers(), Topics.ARTICLES).stream()
                .map(record -> EventCodec.read(Article.class, record.headers(), record.value()))
                .map(reading -> ((Read<Article>) reading).event())
                .toList();
    }
}
