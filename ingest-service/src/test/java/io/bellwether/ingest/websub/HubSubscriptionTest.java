package io.bellwether.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.ingest.websub.HubSubscription.Contract;
import io.bellwether.ingest.websub.HubSubscription.Lease;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HubSubscriptionTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(1));
    private static final String TOPIC = "https://outlet.example/feed";
    private static final String HUB = "https://hub.example/";
    private static final String SPARE = "https://spare.example/";
    private static final Lease LEASE = new Lease(NOW, NOW.plus(Duration.ofDays(10)), NOW.plus(Duration.ofDays(8)));

    @ParameterizedTest
    @CsvSource({
        // state, is it confirmed, does a denial count, is a farewell confirmed, are pushes taken
        "WANTED, false, false, false, true",
        "REQUESTED, true, true, false, true",
        "ACTIVE, true, true, false, true",
        "RENEWING, true, true, false, true",
        "SILENT, true, true, false, true",
        "DENIED, false, false, false, false",
        "LEAVING, false, false, true, false",
        "LEFT, false, false, false, false",
    })
    void only_what_we_asked_for_is_answered_with_yes(
            Situation situation, boolean confirmed, boolean denied, boolean released, boolean pushed) {
        HubSubscription hub = situation.hub(HUB);

        assertThat(hub.confirmed(TOPIC, LEASE).isPresent()).isEqualTo(confirmed);
        assertThat(hub.denied(TOPIC, "", NOW).isPresent()).isEqualTo(denied);
        assertThat(hub.released(TOPIC).isPresent()).isEqualTo(released);
        assertThat(hub.takesPushes()).isEqualTo(pushed);
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_said_of_another_topic(Situation situation) {
        HubSubscription hub = situation.hub(HUB);

        assertThat(hub.confirmed("https://other.example/", LEASE)).isEmpty();
        assertThat(hub.denied("https://other.example/", "", NOW)).isEmpty();
        assertThat(hub.released("https://other.example/")).isEmpty();
    }

    @Test
    void a_confirmation_makes_it_active() {
        HubSubscription hub =
                Situation.REQUESTED.hub(HUB).confirmed(TOPIC, LEASE).orElseThrow();

        assertThat(hub.state()).isEqualTo(HubState.ACTIVE);
        assertThat(hub.promisedUntil()).isEqualTo(LEASE.until());
        assertThat(hub.asking().attempts()).isZero();
        assertThat(hub.asking().next()).isEqualTo(LEASE.renew());
    }

    @Test
    void a_confirmation_that_is_replayed_changes_nothing() {
        HubSubscription active = Situation.ACTIVE.hub(HUB);
        Lease longer = new Lease(LATER, LATER.plus(Duration.ofDays(30)), LATER.plus(Duration.ofDays(24)));

        assertThat(active.confirmed(TOPIC, longer)).contains(active);
    }

    @Test
    void a_renewal_goes_on_without_a_break() {
        Lease renewed = new Lease(LATER, LATER.plus(Duration.ofDays(10)), LATER.plus(Duration.ofDays(8)));

        HubSubscription hub =
                Situation.RENEWING.hub(HUB).confirmed(TOPIC, renewed).orElseThrow();

        assertThat(hub.lease()).isEqualTo(new Lease(NOW, renewed.until(), renewed.renew()));
        assertThat(hub.contract()).isEqualTo(Situation.ACTIVE.hub(HUB).contract());
    }

    @Test
    void a_hub_that_refuses_is_followed_by_the_next_at_once_and_the_last_by_the_first_in_time() {
        HubSubscription first = Situation.REQUESTED.hub(HUB, SPARE);

        HubSubscription second = first.refused(HubTrouble.REFUSED, "HTTP 403", NOW);
        assertThat(second.contract().hub()).isEqualTo(SPARE);
        assertThat(second.asking().next()).isEqualTo(NOW);

        HubSubscription again = second.asked(NOW, LATER).refused(HubTrouble.FAILED, "HTTP 500", NOW);
        assertThat(again.contract().hub()).isEqualTo(HUB);
        assertThat(again.asking().next()).isEqualTo(LATER);
        assertThat(again.asking().trouble()).isEqualTo(HubTrouble.FAILED);
    }

    @Test
    void a_renewal_that_is_refused_stays_with_the_hub_that_promised() {
        HubSubscription hub = Situation.RENEWING.hub(HUB, SPARE).refused(HubTrouble.FAILED, "HTTP 500", NOW);

        assertThat(hub.contract().hub()).isEqualTo(HUB);
        assertThat(hub.state()).isEqualTo(HubState.ACTIVE);
    }

    @ParameterizedTest
    @EnumSource(names = {"REQUESTED", "ACTIVE", "SILENT"})
    void a_denial_leads_to_the_next_hub_and_after_the_last_to_none(Situation situation) {
        HubSubscription next =
                situation.hub(HUB, SPARE).denied(TOPIC, "no", NOW).orElseThrow();
        assertThat(next.state()).isEqualTo(HubState.REQUESTED);
        assertThat(next.contract().hub()).isEqualTo(SPARE);
        assertThat(next.wants(TOPIC)).as("before it is asked").isFalse();

        HubSubscription last = situation.hub(HUB).denied(TOPIC, "no", NOW).orElseThrow();
        assertThat(last.state()).isEqualTo(HubState.DENIED);
        assertThat(last.asking().detail()).isEqualTo("no");
        assertThat(last.asking().next()).isNull();
        assertThat(last.promisedUntil()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "WANTED, LEFT",
        "REQUESTED, LEAVING",
        "ACTIVE, LEAVING",
        "SILENT, LEAVING",
        "DENIED, LEFT",
        "LEAVING, LEAVING",
        "LEFT, LEFT"
    })
    void who_never_heard_of_it_need_not_be_told_that_it_ends(Situation situation, HubState state) {
        assertThat(situation.hub(HUB).unwanted(NOW).state()).isEqualTo(state);
    }

    @Test
    void a_feed_that_is_resumed_wants_its_hub_again() {
        HubSubscription hub = Situation.LEFT.hub(HUB).wantedAgain(NOW);

        assertThat(hub.state()).isEqualTo(HubState.REQUESTED);
        assertThat(hub.asking().next()).isEqualTo(NOW);
        assertThat(Situation.ACTIVE.hub(HUB).wantedAgain(NOW)).isEqualTo(Situation.ACTIVE.hub(HUB));
    }

    @ParameterizedTest
    @CsvSource({
        // what polls find that was not pushed, what is made of it
        "'0', ACTIVE, 0",
        "'1', ACTIVE, 1",
        "'4', ACTIVE, 4",
        "'5', SILENT, 5",
        "'1 1', SILENT, 2",
        "'1 0 1', SILENT, 2",
        "'1 push 1', ACTIVE, 2",
        "'1 push 1 push 4', ACTIVE, 6",
        "'1 1 push', ACTIVE, 2",
    })
    void a_hub_that_misses_too_much_is_silent_until_it_pushes(String events, HubState state, long missed) {
        HubSubscription hub = Situation.ACTIVE.hub(HUB);
        for (String event : events.split(" ")) {
            hub = event.equals("push") ? hub.pushed(NOW) : hub.missed(Integer.parseInt(event), LATER);
        }

        assertThat(hub.state()).isEqualTo(state);
        assertThat(hub.tally().missed()).isEqualTo(missed);
        assertThat(hub.promisedUntil() != null).isEqualTo(state == HubState.ACTIVE);
    }

    @Test
    void the_word_of_a_silent_hub_is_not_enough() {
        HubSubscription silent = Situation.SILENT.hub(HUB).asked(NOW, LATER);

        HubSubscription confirmed = silent.confirmed(TOPIC, LEASE).orElseThrow();
        assertThat(confirmed.state()).isEqualTo(HubState.SILENT);
        assertThat(confirmed.asking().next()).isEqualTo(LATER);

        HubSubscription pushed = confirmed.pushed(LATER);
        assertThat(pushed.state()).isEqualTo(HubState.ACTIVE);
        assertThat(pushed.lease().since()).as("what is missed counts from here").isEqualTo(LATER);
        assertThat(pushed.asking().trouble()).isNull();
    }

    /** The states, and whether the hub owes an answer. */
    enum Situation {
        WANTED,
        REQUESTED,
        ACTIVE,
        RENEWING,
        SILENT,
        DENIED,
        LEAVING,
        LEFT;

        HubSubscription hub(String... hubs) {
            HubSubscription wanted =
                    HubSubscription.wanted(new Contract("token", "feed", List.of(hubs), hubs[0], TOPIC, "secret"), NOW);
            HubSubscription requested = wanted.asked(NOW, LATER);
            return switch (this) {
                case WANTED -> wanted;
                case REQUESTED -> requested;
                case ACTIVE -> requested.confirmed(TOPIC, LEASE).orElseThrow();
                case RENEWING -> ACTIVE.hub(hubs).asked(NOW, LATER);
                case SILENT -> ACTIVE.hub(hubs).silent(HubTrouble.QUIET, LATER);
                case DENIED ->
                    requested.offered(List.of(hubs[0])).denied(TOPIC, "", NOW).orElseThrow();
                case LEAVING -> ACTIVE.hub(hubs).unwanted(NOW).asked(NOW, LATER);
                case LEFT -> LEAVING.hub(hubs).released(TOPIC).orElseThrow();
            };
        }
    }
}
