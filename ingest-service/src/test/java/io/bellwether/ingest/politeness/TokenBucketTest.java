package io.bellwether.ingest.politeness;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.ingest.politeness.Ruling.Enter;
import io.bellwether.ingest.politeness.Ruling.Reserve;
import io.bellwether.ingest.politeness.Ruling.SendAway;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Rules RULES = Rules.of(TestRules.exempting());
    private static final Duration SPACING = RULES.spacing();

    private final TokenBucket fresh = TokenBucket.fresh(RULES, NOW);
    private final TokenBucket entered = fresh.enter(alone(), RULES, NOW).after();

    @Test
    void the_first_to_come_enters() {
        assertThat(fresh.enter(alone(), RULES, NOW)).isInstanceOf(Enter.class);
    }

    @Test
    void who_comes_next_gets_the_tokens_in_order() {
        Ruling second = entered.enter(new Crowd(1, 0, null), RULES, NOW);
        Ruling third = second.after().enter(new Crowd(1, 1, null), RULES, NOW);

        assertThat(((Reserve) second).due()).isEqualTo(NOW.plus(SPACING));
        assertThat(((Reserve) third).due()).isEqualTo(NOW.plus(SPACING.multipliedBy(2)));
    }

    @Test
    void who_comes_back_for_a_token_enters_before_who_comes_new() {
        Instant due = NOW.plus(SPACING);
        TokenBucket reserved = entered.enter(new Crowd(1, 0, null), RULES, NOW).after();

        assertThat(reserved.enter(new Crowd(0, 1, null), RULES, due)).isInstanceOf(Reserve.class);
        assertThat(reserved.enter(new Crowd(0, 0, due), RULES, due)).isInstanceOf(Enter.class);
    }

    @Test
    void who_comes_back_too_early_is_told_the_same_again() {
        Instant due = NOW.plus(SPACING);
        TokenBucket reserved = entered.enter(new Crowd(1, 0, null), RULES, NOW).after();

        assertThat(reserved.enter(new Crowd(1, 0, due), RULES, NOW.plusSeconds(1)))
                .isEqualTo(new Reserve(reserved, due));
    }

    @Test
    void no_more_are_inside_at_once_than_allowed() {
        Instant later = NOW.plus(SPACING.multipliedBy(3));

        assertThat(entered.enter(new Crowd(2, 0, null), RULES, later))
                .isInstanceOfSatisfying(
                        Reserve.class, wait -> assertThat(wait.due()).isEqualTo(later.plus(SPACING)));
        assertThat(entered.enter(new Crowd(1, 0, null), RULES, later)).isInstanceOf(Enter.class);
    }

    @Test
    void a_full_queue_takes_nobody_and_says_when_it_will_be_through() {
        assertThat(entered.enter(new Crowd(1, RULES.queue(), null), RULES, NOW))
                .isEqualTo(new SendAway(entered, NOW.plus(SPACING)));
    }

    @Test
    void who_is_late_makes_the_next_one_wait_for_its_distance() {
        Instant late = NOW.plus(SPACING).plusSeconds(3);
        TokenBucket after =
                entered.enter(new Crowd(0, 1, NOW.plus(SPACING)), RULES, late).after();

        assertThat(after.nextEntry()).isEqualTo(late.plus(SPACING));
    }

    @Test
    void a_complaint_doubles_the_spacing_up_to_a_bound() {
        TokenBucket bucket = fresh;
        for (int complaints = 1; complaints <= 20; complaints++) {
            bucket = bucket.slowed(RULES, NOW);
        }

        assertThat(fresh.slowed(RULES, NOW).spacing(RULES, NOW)).isEqualTo(SPACING.multipliedBy(2));
        assertThat(bucket.spacing(RULES, NOW)).isEqualTo(RULES.longestSpacing());
        assertThat(bucket.enter(alone(), RULES, NOW))
                .isInstanceOfSatisfying(
                        Reserve.class, wait -> assertThat(wait.due()).isEqualTo(NOW.plus(RULES.longestSpacing())));
    }

    @Test
    void what_was_learned_is_halved_for_every_quiet_while_and_forgotten_in_the_end() {
        TokenBucket slow = fresh.slowed(RULES, NOW).slowed(RULES, NOW);

        assertThat(slow.spacing(RULES, NOW)).isEqualTo(SPACING.multipliedBy(4));
        assertThat(slow.spacing(RULES, NOW.plus(RULES.quiet()))).isEqualTo(SPACING.multipliedBy(2));
        assertThat(slow.spacing(RULES, NOW.plus(RULES.quiet().multipliedBy(3)))).isEqualTo(SPACING);
        assertThat(slow.spacing(RULES, NOW.plus(Duration.ofDays(10_000)))).isEqualTo(SPACING);
    }

    @Test
    void a_domain_that_rests_is_asked_by_nobody_until_then() {
        Instant until = NOW.plus(Duration.ofDays(2));
        Instant due = NOW.plus(SPACING);
        TokenBucket resting = entered.enter(new Crowd(1, 0, null), RULES, NOW)
                .after()
                .resting(Duration.ofDays(2), NOW)
                .resting(Duration.ofMinutes(1), NOW);

        assertThat(((Reserve) resting.enter(alone(), RULES, NOW)).due()).isEqualTo(until);
        assertThat(((Reserve) resting.enter(new Crowd(0, 0, due), RULES, due)).due())
                .isEqualTo(until);
        assertThat(resting.enter(alone(), RULES, until)).isInstanceOf(Enter.class);
    }

    private static Crowd alone() {
        return new Crowd(0, 0, null);
    }
}
