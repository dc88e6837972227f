package io.bellwether.ingest.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.events.Tier;
import io.bellwether.ingest.FastPolling;
import io.bellwether.ingest.polling.PollHistory.Hour;
import io.bellwether.ingest.schedule.PollOutcome;
import io.bellwether.ingest.subscription.NewFeed;
import io.bellwether.ingest.subscription.SubscriptionStore;
import io.bellwether.ingest.subscription.Terms;
import io.bellwether.local.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FastPolling.class)
@QuarkusTestResource(RealParts.class)
class PollHistoryIT {
    private static final Instant NOW = Instant.parse("2026-03-01T12:30:00Z");

    @Inject
    PollHistory history;

    @Inject
    HistoryPruning pruning;

    @Inject
    SubscriptionStore store;

    @Inject
    DataSource dataSource;

    private String feed;

    @BeforeEach
    void subscribe() {
        // Paused, so that only what a test writes is there.
        NewFeed paused = new NewFeed(
                "http://outlet.example/" + UUID.randomUUID(), null, new Terms(Tier.PRESS, null, Set.of(), true, false));
        store.add(List.of(paused), NOW);
        feed = paused.id();
    }

    @Test
    void theLatestPollsComeNewestFirst() {
        PastPoll old = poll(Duration.ofMinutes(20), PollOutcome.FETCHED, 3);
        PastPoll failed = new PastPoll(
                feed,
                NOW.minusSeconds(9),
                NOW.minusSeconds(8),
                PollOutcome.REFUSED,
                "HTTP 403",
                403,
                0,
                0,
                0,
                0,
                false,
                NOW);
        remember(poll(Duration.ofMinutes(40), PollOutcome.UNCHANGED, 0), old, failed);

        assertThat(history.latest(feed, 2)).containsExactly(failed, old);
    }

    @Test
    void aDayIsAllItsHoursWithWhatCameOfThePolls() {
        remember(
                poll(Duration.ofMinutes(10), PollOutcome.FETCHED, 2),
                poll(Duration.ofMinutes(5), PollOutcome.FETCHED, 1),
                poll(Duration.ofMinutes(1), PollOutcome.TIMED_OUT, 0),
                poll(Duration.ofHours(3), PollOutcome.UNCHANGED, 0),
                poll(Duration.ofHours(24), PollOutcome.UNCHANGED, 0));

        List<Hour> day = history.day(feed, NOW);

        assertThat(day).hasSize(24);
        assertThat(day.getLast().begins()).isEqualTo(NOW.truncatedTo(ChronoUnit.HOURS));
        assertThat(day.getLast().polls()).isEqualTo(Map.of(PollOutcome.FETCHED, 2L, PollOutcome.TIMED_OUT, 1L));
        assertThat(day.getLast().fresh()).isEqualTo(3);
        assertThat(day.getLast().took()).isEqualTo(Duration.ofSeconds(3));
        assertThat(day.get(20).polls()).isEqualTo(Map.of(PollOutcome.UNCHANGED, 1L));
        assertThat(day).extracting(Hour::total).filteredOn(total -> total > 0).hasSize(2);
    }

    @Test
    void theDayOfAllFeedsIsThatOfEachTogether() {
        Instant then =
                Instant.parse("2031-01-01T00:00:00Z").plus(Duration.ofHours(Math.abs(feed.hashCode()) % 100_000));
        remember(at(then), at(then.plusSeconds(1)));
        subscribe();
        remember(at(then.plusSeconds(2)));

        assertThat(history.day(then.plusSeconds(3)).getLast().polls()).isEqualTo(Map.of(PollOutcome.FETCHED, 3L));
        assertThat(history.day(feed, then.plusSeconds(3)).getLast().total()).isEqualTo(1);
    }

    @Test
    void pruningLeavesTheLatestOfEachFeed() {
        for (int i = 0; i < 205; i++) {
            remember(poll(Duration.ofMinutes(i), PollOutcome.UNCHANGED, 0));
        }

        pruning.prune(NOW);

        assertThat(history.latest(feed, 1000))
                .hasSize(200)
                .extracting(PastPoll::ended)
                .doesNotHaveDuplicates()
                .startsWith(NOW);
        assertThat(history.day(feed, NOW).stream().mapToLong(Hour::total).sum()).isEqualTo(205);
    }

    @Test
    void pruningForgetsWhatIsTooOld() {
        remember(poll(Duration.ofDays(8), PollOutcome.UNCHANGED, 0), poll(Duration.ofDays(6), PollOutcome.FETCHED, 0));

        pruning.prune(NOW);

        assertThat(history.latest(feed, 10)).extracting(PastPoll::outcome).containsExactly(PollOutcome.FETCHED);
        assertThat(history.day(feed, NOW.minus(Duration.ofDays(8))))
                .extracting(Hour::total)
                .containsOnly(0L);
    }

    private PastPoll poll(Duration ago, PollOutcome outcome, int fresh) {
        Instant ended = NOW.minus(ago);
        return new PastPoll(
                feed, ended.minusSeconds(1), ended, outcome, "", null, 100, fresh, 0, 5, false, ended.plusSeconds(60));
    }

    private PastPoll at(Instant ended) {
        return new PastPoll(
                feed, ended, ended, PollOutcome.FETCHED, "", 200, 100, 1, 0, 5, false, ended.plusSeconds(60));
    }

    private void remember(PastPoll... polls) {
        Jdbi.create(dataSource).useTransaction(handle -> {
            for (PastPoll poll : polls) {
                history.add(handle, poll);
            }
        });
    }
}
