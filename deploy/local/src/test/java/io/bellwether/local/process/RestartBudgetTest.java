package io.bellwether.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RestartBudgetTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void five_restarts_in_five_minutes_are_allowed_and_a_sixth_is_not() {
        RestartBudget budget = RestartBudget.FRESH;
        for (int i = 0; i < RestartBudget.MOST; i++) {
            budget = budget.spend(NOON.plusSeconds(i)).orElseThrow();
        }
        assertThat(budget.spend(NOON.plusSeconds(299))).isEmpty();
        assertThat(budget.spend(NOON.plus(RestartBudget.WINDOW))).isPresent();
    }

    @Test
    void one_restart_now_and_then_goes_on_for_ever() {
        RestartBudget budget = RestartBudget.FRESH;
        for (int i = 0; i < 1000; i++) {
            budget = budget.spend(NOON.plus(Duration.ofMinutes(2L * i))).orElseThrow();
        }
        assertThat(budget.restarts()).hasSizeLessThan(RestartBudget.MOST);
    }
}
