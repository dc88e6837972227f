package io.bellwether.ingest.politeness;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.ingest.FastPolling;
import io.bellwether.ingest.politeness.Entry.Admitted;
import io.bellwether.ingest.politeness.Entry.Later;
import io.bellwether.local.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Several instances at the same doors. */
@QuarkusTest
@TestProfile(FastPolling.class)
@QuarkusTestResource(RealParts.class)
class PolitenessIT {
    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    DataSource dataSource;

    private final String domain = "d" + UUID.randomUUID() + ".example";

    @Test
    void instances_share_one_queue_and_no_token_is_given_twice() throws Exception {
        Politeness one = instance(HOUR, 1_000);
        Politeness two = instance(HOUR, 1_000);
        List<Callable<Entry>> calls = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            URI address = URI.create("https://www." + domain + "/" + i);
            calls.add(() -> (address.hashCode() % 2 == 0 ? one : two).enter(address));
        }

        List<Entry> entries = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Entry> call : threads.invokeAll(calls)) {
                entries.add(call.get());
            }
        }

        assertThat(entries).filteredOn(Admitted.class::isInstance).hasSize(1);
        List<Instant> dues = entries.stream()
                .filter(Later.class::isInstance)
                .map(later -> ((Later) later).until())
                .sorted()
                .toList();
        assertThat(new HashSet<>(dues)).hasSize(39);
        for (int i = 1; i < dues.size(); i++) {
            assertThat(Duration.between(dues.get(i - 1), dues.get(i))).isEqualTo(HOUR);
        }
    }

    @Test
    void a_token_is_kept_for_who_it_was_given_to() {
        Politeness politeness = instance(HOUR, 1_000);
        politeness.enter(address("/a"));

        Entry first = politeness.enter(address("/b"));

        assertThat(politeness.enter(address("/b"))).isEqualTo(first);
        assertThat(((Later) politeness.enter(address("/c"))).until())
                .isEqualTo(((Later) first).until().plus(HOUR));
    }

    @Test
    void no_more_are_inside_than_allowed_until_one_leaves_or_dies() {
        Politeness politeness = instance(Duration.ZERO, 1_000);
        Admitted first = (Admitted) politeness.enter(address("/a"));
        politeness.enter(address("/b"));

        assertThat(politeness.enter(address("/c"))).isInstanceOf(Later.class);
        first.close();
        assertThat(politeness.enter(address("/c"))).isInstanceOf(Admitted.class);
        assertThat(politeness.enter(address("/d"))).isInstanceOf(Later.class);
        lastLeasesRunOut();
        assertThat(politeness.enter(address("/d"))).isInstanceOf(Admitted.class);
    }

    @Test
    void a_full_queue_sends_away() {
        Politeness politeness = instance(HOUR, 1);
        politeness.enter(address("/a"));
        Later waits = (Later) politeness.enter(address("/b"));

        Later sentAway = (Later) politeness.enter(address("/c"));

        assertThat(sentAway.until()).isEqualTo(waits.until().plus(HOUR));
        assertThat(politeness.enter(address("/d"))).isEqualTo(sentAway);
    }

    @Test
    void a_retry_after_is_for_the_whole_domain_and_every_instance() {
        Instant before = Instant.now();
        try (Admitted admitted = (Admitted) instance(Duration.ZERO, 1_000).enter(address("/a"))) {
            admitted.rest(Duration.ofDays(3));
        }

        Later later = (Later) instance(Duration.ZERO, 1_000).enter(URI.create("http://other." + domain + "/"));

        assertThat(later.until())
                .isAfterOrEqualTo(before.plus(Duration.ofDays(3)).minusMillis(1));
    }

    @Test
    void a_complaint_makes_the_distance_longer() {
        Politeness politeness = instance(Duration.ofMinutes(1), 1_000);
        try (Admitted admitted = (Admitted) politeness.enter(address("/a"))) {
            admitted.slowDown();
        }
        Later first = (Later) politeness.enter(address("/b"));
        Later second = (Later) politeness.enter(address("/c"));

        assertThat(Duration.between(first.until(), second.until())).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void our_own_servers_are_not_limited() {
        Politeness politeness = new Politeness(
                TestRules.exempting(domain), new PolitenessStore(dataSource, TestRules.exempting(domain)));
        for (int i = 0; i < 10; i++) {
            assertThat(politeness.enter(address("/" + i))).isInstanceOf(Admitted.class);
        }
    }

    private Politeness instance(Duration spacing, int queue) {
        TestRules rules = new TestRules(2, spacing, queue, List.of());
        return new Politeness(rules, new PolitenessStore(dataSource, rules));
    }

    private URI address(String path) {
        return URI.create("https://" + domain + path);
    }

    /** As the clock would have it two minutes later. */
    private void lastLeasesRunOut() {
        Jdbi.create(dataSource)
                .useHandle(handle -> handle.execute(
                        "UPDATE ingest.visits SET leased_until = now() - INTERVAL '1 second' WHERE domain = ? AND leased_until IS NOT NULL",
                        domain));
    }
}
