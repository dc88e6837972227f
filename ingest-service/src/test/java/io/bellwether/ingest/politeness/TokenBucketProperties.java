package io.bellwether.ingest.politeness;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.ingest.politeness.Ruling.Enter;
import io.bellwether.ingest.politeness.Ruling.Reserve;
import io.bellwether.ingest.politeness.Ruling.SendAway;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Any number of visitors, each coming back when told or a little later, some staying long. */
class TokenBucketProperties {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private static final class Visitor {
        Instant comes = START;
        Instant reserved;
        Instant leaves = Instant.EPOCH;
        int visits;
    }

    @Property(tries = 200)
    void entries_keep_their_distance_and_nobody_starves(
            @ForAll @IntRange(min = 1, max = 40) int visitors,
            @ForAll @IntRange(min = 1, max = 3) int atOnce,
            @ForAll @IntRange(min = 0, max = 50) int queue,
            @ForAll @IntRange(min = 0, max = 20_000) int latestMillis,
            @ForAll long seed) {
        Rules rules = Rules.of(new TestRules(atOnce, Duration.ofSeconds(5), queue, List.of()));
        Random random = new Random(seed);
        PriorityQueue<Visitor> coming = new PriorityQueue<>(Comparator.comparing((Visitor visitor) -> visitor.comes));
        List<Visitor> all = new ArrayList<>();
        for (int i = 0; i < visitors; i++) {
            all.add(new Visitor());
        }
        coming.addAll(all);
        TokenBucket bucket = TokenBucket.fresh(rules, START);
        Instant last = Instant.EPOCH;
        Instant end = START.plus(Duration.ofHours(6));

        for (Visitor visitor = coming.remove(); visitor.comes.isBefore(end); visitor = coming.remove()) {
            Instant now = visitor.comes;
            Visitor self = visitor;
            int inside = (int)
                    all.stream().filter(other -> other.leaves.isAfter(now)).count();
            int waiting = (int) all.stream()
                    .filter(other -> other != self)
                    .map(other -> other.reserved)
                    .filter(Objects::nonNull)
                    .count();
            Ruling ruling = bucket.enter(new Crowd(inside, waiting, visitor.reserved), rules, now);
            bucket = ruling.after();
            Instant back =
                    switch (ruling) {
                        case Enter enter -> {
                            assertThat(inside).isLessThan(atOnce);
                            assertThat(Duration.between(last, now)).isGreaterThanOrEqualTo(Duration.ofSeconds(4));
                            last = now;
                            visitor.visits++;
                            visitor.reserved = null;
                            visitor.leaves = now.plusMillis(random.nextInt(12_000));
                            yield now.plusSeconds(60);
                        }
                        case Reserve reserve -> {
                            visitor.reserved = reserve.due();
                            yield reserve.due();
                        }
                        case SendAway away -> away.until();
                    };
            visitor.comes = back.plusMillis(1 + random.nextInt(latestMillis + 1));
            coming.add(visitor);
        }

        assertThat(all).allSatisfy(visitor -> assertThat(visitor.visits).isPositive());
        assertThat(all.stream().mapToInt(visitor -> visitor.visits).sum()).isGreaterThan(300 / 5);
    }
}
