package io.bellwether.evaluation.item;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.evaluation.item.LabelledMove.Side;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelledMoveTest {

    @ParameterizedTest(name = "{0}, labelled {1}: {2}")
    @CsvSource({
        "Marta Kessling, Marta Kessling, true",
        "marta kessling, Marta Kessling, true",
        "Márta Keßling, Marta Kessling, false",
        "Jürgen Föll, Jurgen Foll, true",
        "Kessling, Marta Kessling, true",
        "Marta, Marta Kessling, false",
        "M. Kessling, Marta Kessling, true",
        "Monika Kessling, Marta Kessling, true",
        "Anna Kessling, Marta Kessling, false",
        "Anna Marta Kessling, Marta Kessling, true",
        "Kessling Marta, Marta Kessling, true",
        "'', Marta Kessling, false"
    })
    void aPersonIsKnownByAnyFairWayToWriteTheName(String read, String labelled, boolean same) {
        assertThat(Labels.move(labelled).build().isOf(read)).isEqualTo(same);
    }

    @ParameterizedTest(name = "{0}, labelled {1}: {2}")
    @CsvSource({
        "OpenAI, OpenAI, RIGHT",
        "Apple Inc., Apple, RIGHT",
        "Meta, Meta Platforms, RIGHT",
        "Meta Superintelligence Labs, Meta, RIGHT",
        "The AI Group, Group Labs, WRONG",
        "Google, Alphabet, WRONG",
        "Openai, OpenAI Foundation, RIGHT",
        "'', OpenAI, WRONG"
    })
    void anOrganisationIsKnownByItsPartAndItsTrimmings(String read, String labelled, Side side) {
        assertThat(Labels.move("X Y").to(labelled).build().to(List.of(read))).isEqualTo(side);
    }

    @ParameterizedTest(name = "from {0}")
    @CsvSource({"Google", "Alphabet Inc"})
    void anAliasIsAsGood(String read) {
        LabelledMove move = Labels.move("X Y")
                .from("Google")
                .fromAlias("Google", "Alphabet")
                .build();

        assertThat(move.from(List.of("Nobody", read))).isEqualTo(Side.RIGHT);
        assertThat(move.to(List.of(read))).isEqualTo(Side.UNSCORED);
    }
}
