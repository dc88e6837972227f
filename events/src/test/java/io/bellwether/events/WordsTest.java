package io.bellwether.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The word of a closed list is the same on the wire, in the database, as a label and on the page. */
class WordsTest {

    @Test
    void theWireSaysTheWord() {
        Arrays.stream(Kind.values()).forEach(kind -> assertThat(wire(kind)).isEqualTo(kind.word()));
        Arrays.stream(Change.values())
                .forEach(change -> assertThat(wire(change)).isEqualTo(change.word()));
        Arrays.stream(FullText.values()).forEach(text -> assertThat(wire(text)).isEqualTo(text.word()));
        Arrays.stream(Status.values())
                .forEach(status -> assertThat(wire(status)).isEqualTo(status.word()));
        Arrays.stream(CorrectionAction.values())
                .forEach(action -> assertThat(wire(action)).isEqualTo(action.word()));
        Arrays.stream(Transition.values())
                .forEach(step -> assertThat(wire(step)).isEqualTo(step.word()));
    }

    @Test
    void everyStatusHasATransitionThatBringsIt() {
        assertThat(Arrays.stream(Status.values()).map(Transition::to))
                .containsExactly(Transition.RUMOURED, Transition.REPORTED, Transition.CONFIRMED, Transition.DENIED);
    }

    private static String wire(Enum<?> word) {
        return Json.MAPPER.valueToTree(word).asText();
    }
}
