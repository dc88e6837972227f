package io.bellwether.classify.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KinshipTest {
    private static final Map<String, String> PARENTS =
            Map.of("lab-one", "house", "lab-two", "house", "house", "holding", "ring", "gnir", "gnir", "ring");

    private final Kinship kinship = new Kinship(id -> PARENTS.getOrDefault(id, id));

    @ParameterizedTest
    @CsvSource({
        "helix, helix, true",
        "helix, helix-labs, true",
        "helix-labs, helix, true",
        "helix, helixir, false",
        "x, x-labs, false",
        "lab-one, house, true",
        "holding, lab-one, true",
        "lab-one, lab-two, false",
        "ring, house, false",
    })
    void areKin(String one, String other, boolean expected) {
        assertThat(kinship.related(one, other)).isEqualTo(expected);
    }
}
