package io.bellwether.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.ingest.websub.HubStep.Ask;
import io.bellwether.ingest.websub.HubStep.FallSilent;
import io.bellwether.ingest.websub.HubStep.GiveUp;
import io.bellwether.ingest.websub.HubStep.Lapse;
import io.bellwether.ingest.websub.HubStep.Wait;
import io.bellwether.ingest.websub.HubSubscription.Contract;
import io.bellwether.ingest.websub.HubSubscription.Lease;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HubScheduleTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final String TOPIC = "https://outlet.example/feed";
    private static final Duration HOUR = Duration.ofHours(1);
    private static final HubSchedule SCHEDULE = new HubSchedule(Duration.ofDays(10), Duration.ofMinutes(10));

    @ParameterizedTest
    @CsvSource({
        // granted, chance, how long we believe it, when it is renewed
        "P10D, 0.0, P10D, P8D",
        "P10D, 0.5, P10D, P8DT12H",
        "    , 0.0, P10D, P8D",
        "PT1H, 0.0, PT1H, PT48M",
        "P99D, 0.0, P30D, P24D",
        "PT5S, 0.0, PT5S, PT10M",
    })
    void a_lease_is_renewed_before_it_ends_but_no_hub_is_asked_without_end(
            Duration granted, double chance, Duration until, Duration renew) {
        assertThat(SCHEDULE.granted(granted, chance, NOW)).isEqualTo(new Lease(NOW, NOW.plus(until), NOW.plus(renew)));
    }

    @ParameterizedTest
    @CsvSource({"1, PT10M", "2, PT20M", "3, PT40M", "8, PT21H20M", "9, P1D", "1000000, P1D"})
    void a_hub_that_does_not_confirm_is_asked_ever_more_rarely_but_for_ever(int attempts, Duration wait) {
        assertThat(SCHEDULE.afterAsking(attempts, NOW)).isEqualTo(NOW.plus(wait));
    }

    @ParameterizedTest
    @CsvSource({
        // time since it was confirmed, usual gap, step
        "PT1H, PT1H, wait",
        "PT8H, PT1H, wait",
        "PT8H1M, PT1H, silent",
        "PT6H, PT1M, wait",
        "PT6H1M, PT1M, silent",
        "P3D, P1D, wait",
        "P5D, , wait",
        "P8D, P30D, renew",
        "P10D, P30D, lapse",
        "P10D, PT1M, lapse",
    })
    void an_active_one(Duration after, Duration gap, String step) {
        assertThat(name(SCHEDULE.step(active(), gap, NOW.plus(after)))).isEqualTo(step);
    }

    @Test
    void a_push_is_a_sign_of_life() {
        HubSubscription hub = active().pushed(NOW.plus(Duration.ofHours(5)));

        assertThat(name(SCHEDULE.step(hub, HOUR, NOW.plus(Duration.ofHours(13)))))
                .isEqualTo("wait");
        assertThat(name(SCHEDULE.step(hub, HOUR, NOW.plus(Duration.ofHours(14)))))
                .isEqualTo("silent");
    }

    @Test
    void the_others() {
        HubSubscription silent = active().silent(HubTrouble.QUIET, NOW);
        HubSubscription leaving = active().unwanted(NOW);
        HubSubscription denied = active().denied(TOPIC, "", NOW).orElseThrow();

        assertThat(name(SCHEDULE.step(requested(), HOUR, NOW))).isEqualTo("renew");
        assertThat(name(SCHEDULE.step(silent, HOUR, NOW))).isEqualTo("renew");
        assertThat(name(SCHEDULE.step(silent, HOUR, NOW.plus(Duration.ofDays(10)))))
                .isEqualTo("lapse");
        assertThat(SCHEDULE.step(leaving, HOUR, NOW)).isEqualTo(new Ask(HubMode.UNSUBSCRIBE));
        assertThat(SCHEDULE.step(denied, HOUR, NOW)).isEqualTo(new Wait(null));
        assertThat(SCHEDULE.step(leaving.left(), HOUR, NOW)).isEqualTo(new Wait(null));
    }

    @Test
    void a_hub_that_will_not_hear_a_farewell_is_left_all_the_same() {
        HubSubscription leaving = active().unwanted(NOW);
        for (int i = 0; i < HubSchedule.MOST_FAREWELLS; i++) {
            assertThat(SCHEDULE.step(leaving, HOUR, NOW)).isEqualTo(new Ask(HubMode.UNSUBSCRIBE));
            leaving = leaving.asked(NOW, NOW);
        }

        assertThat(SCHEDULE.step(leaving, HOUR, NOW)).isEqualTo(new GiveUp());
    }

    @Test
    void settings_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> new HubSchedule(Duration.ofDays(31), HOUR)).hasMessageContaining("30 days");
        assertThatThrownBy(() -> new HubSchedule(Duration.ZERO, HOUR)).hasMessageContaining("lease");
        assertThatThrownBy(() -> new HubSchedule(HOUR, Duration.ZERO)).hasMessageContaining("retry");
    }

    private static String name(HubStep step) {
        return switch (step) {
            case Ask ask -> ask.mode() == HubMode.SUBSCRIBE ? "renew" : "leave";
            case Lapse lapse -> "lapse";
            case FallSilent fall -> "silent";
            case GiveUp giveUp -> "give up";
            case Wait wait -> "wait";
        };
    }

    private static HubSubscription requested() {
        return HubSubscription.wanted(
                        new Contract(
                                "token", "feed", List.of("https://hub.example/"), "https://hub.example/", TOPIC, "s"),
                        NOW)
                .asked(NOW, NOW);
    }

    private static HubSubscription active() {
        return requested()
                .confirmed(TOPIC, SCHEDULE.granted(Duration.ofDays(10), 0, NOW))
                .orElseThrow();
    }
}
