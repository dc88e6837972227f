package io.bellwether.alert.move;

import static io.bellwether.events.Status.CONFIRMED;
import static io.bellwether.events.Status.DENIED;
import static io.bellwether.events.Status.REPORTED;
import static io.bellwether.events.Status.RUMOUR;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.alert.world.Story;
import io.bellwether.events.Status;
import io.bellwether.events.Transition;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which revisions are steps worth telling. */
class MoveStepTest {
    private static final Story STORY = Story.of("Ada Reyes").to("Anthropic");

    @ParameterizedTest(name = "{0} dealt with, now {1}: told {2}, {3} dealt with")
    @CsvSource(
            nullValues = "-",
            value = {
                "-,         RUMOUR,    RUMOURED,  RUMOUR",
                "-,         REPORTED,  REPORTED,  REPORTED",
                "-,         CONFIRMED, CONFIRMED, CONFIRMED",
                "-,         DENIED,    DENIED,    DENIED",
                "RUMOUR,    RUMOUR,    -,         RUMOUR",
                "RUMOUR,    REPORTED,  REPORTED,  REPORTED",
                "RUMOUR,    CONFIRMED, CONFIRMED, CONFIRMED",
                "RUMOUR,    DENIED,    DENIED,    DENIED",
                "REPORTED,  RUMOUR,    -,         REPORTED",
                "CONFIRMED, REPORTED,  -,         CONFIRMED",
                "CONFIRMED, DENIED,    DENIED,    DENIED",
                "DENIED,    DENIED,    -,         DENIED",
                "DENIED,    CONFIRMED, CONFIRMED, CONFIRMED",
            })
    void a_step_is_told_by_the_status_whatever_the_revision_says_of_itself(
            Status settled, Status now, Transition told, Status after) {
        MoveStep step = MoveStep.of(Optional.ofNullable(settled), STORY.at(7, now, null));

        assertThat(step).isEqualTo(new MoveStep(Optional.ofNullable(told), Optional.of(after)));
    }

    @Test
    void a_candidate_is_no_step_and_leaves_the_step_to_come() {
        assertThat(MoveStep.of(Optional.empty(), STORY.candidate(1, CONFIRMED)))
                .isEqualTo(new MoveStep(Optional.empty(), Optional.empty()));
        assertThat(MoveStep.of(Optional.of(RUMOUR), STORY.candidate(2, CONFIRMED)))
                .isEqualTo(new MoveStep(Optional.empty(), Optional.of(RUMOUR)));
    }

    @Test
    void history_is_no_step_and_is_dealt_with() {
        assertThat(MoveStep.of(Optional.empty(), STORY.backfill(1, REPORTED)))
                .isEqualTo(new MoveStep(Optional.empty(), Optional.of(REPORTED)));
        assertThat(MoveStep.of(Optional.of(REPORTED), STORY.backfill(2, DENIED)))
                .isEqualTo(new MoveStep(Optional.empty(), Optional.of(DENIED)));
        assertThat(MoveStep.of(Optional.of(CONFIRMED), STORY.backfill(2, RUMOUR)))
                .isEqualTo(new MoveStep(Optional.empty(), Optional.of(CONFIRMED)));
    }

    @Test
    void a_correction_is_told_though_the_status_stays() {
        assertThat(MoveStep.of(Optional.of(REPORTED), STORY.at(3, REPORTED, Transition.CORRECTED)))
                .isEqualTo(new MoveStep(Optional.of(Transition.CORRECTED), Optional.of(REPORTED)));
    }
}
