package io.bellwether.alert.alert;

import static io.bellwether.events.Transition.CONFIRMED;
import static io.bellwether.events.Transition.CORRECTED;
import static io.bellwether.events.Transition.DENIED;
import static io.bellwether.events.Transition.REPORTED;
import static io.bellwether.events.Transition.RUMOURED;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.alert.alert.AlertDecision.Verdict;
import io.bellwether.alert.watch.Direction;
import io.bellwether.alert.watch.Watch;
import io.bellwether.alert.world.Story;
import io.bellwether.events.Move;
import io.bellwether.events.Status;
import io.bellwether.events.Transition;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who is told of which step. */
class AlertDecisionTest {
    private static final Story STORY = Story.of("Ada Reyes").to("Anthropic");
    private static final Watch EAGER = watch("eager", "ada-reyes", Status.RUMOUR);
    private static final Watch SCEPTIC = watch("sceptic", "ada-reyes", Status.CONFIRMED);
    private static final Watch OTHER = watch("other", "ben-okafor", Status.RUMOUR);

    @Test
    void a_forward_step_is_told_to_whoever_it_is_for() {
        assertThat(told(STORY.rumoured(), RUMOURED, Map.of())).containsExactly("eager");
        assertThat(told(STORY.reported(), REPORTED, Map.of("eager", Set.of(RUMOURED))))
                .containsExactly("eager");
        assertThat(told(STORY.confirmed(), CONFIRMED, Map.of("eager", Set.of(RUMOURED))))
                .containsExactly("eager", "sceptic");
    }

    @Test
    void nobody_is_told_a_step_twice() {
        assertThat(told(STORY.confirmed(), CONFIRMED, Map.of("eager", Set.of(CONFIRMED))))
                .containsExactly("sceptic");
        assertThat(told(STORY.denied(), DENIED, Map.of("eager", Set.of(RUMOURED, DENIED))))
                .isEmpty();
    }

    @Test
    void a_denial_or_correction_is_told_to_those_told_before_matching_or_not() {
        Map<String, Set<Transition>> before = Map.of("eager", Set.of(RUMOURED), "other", Set.of(REPORTED));

        assertThat(told(STORY.denied(), DENIED, before)).containsExactly("eager", "other");
        assertThat(told(STORY.at(5, Status.REPORTED, CORRECTED), CORRECTED, before))
                .containsExactly("eager", "other");
        assertThat(told(STORY.denied(), DENIED, Map.of())).isEmpty();
    }

    @Test
    void the_reason_is_in_words() {
        assertThat(because(STORY.confirmed(), CONFIRMED, Map.of())).containsExactly("you watch Ada Reyes");
        assertThat(because(STORY.denied(), DENIED, Map.of("eager", Set.of(REPORTED, RUMOURED))))
                .containsExactly("you were told before that it was rumoured, reported");
    }

    @Test
    void the_same_watch_move_and_transition_give_the_same_id() {
        assertThat(AlertId.of("w", "m", DENIED))
                .isEqualTo(AlertId.of("w", "m", DENIED))
                .matches("[0-9a-f]{32}");
        assertThat(List.of(
                        AlertId.of("w", "m", DENIED), AlertId.of("w", "m", CONFIRMED),
                        AlertId.of("w", "n", DENIED), AlertId.of("v", "m", DENIED)))
                .doesNotHaveDuplicates();
    }

    private static List<String> told(Move move, Transition step, Map<String, Set<Transition>> before) {
        return AlertDecision.decide(move, step, List.of(EAGER, SCEPTIC, OTHER), before).stream()
                .map(verdict -> verdict.watch().id())
                .toList();
    }

    private static List<String> because(Move move, Transition step, Map<String, Set<Transition>> before) {
        List<Verdict> verdicts = AlertDecision.decide(move, step, List.of(EAGER), before);
        return verdicts.getFirst().because();
    }

    private static Watch watch(String id, String person, Status least) {
        return new Watch(
                id,
                id,
                List.of(new Watch.Named(person, person)),
                List.of(),
                Direction.ANY,
                Set.of(),
                least,
                Optional.empty(),
                List.of(),
                Instant.EPOCH);
    }
}
