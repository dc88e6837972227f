package io.bellwether.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.events.Kind;
import io.bellwether.events.Status;
import org.junit.jupiter.api.Test;

class ExtractorTest {
    private static final Extractor EXTRACTOR = Extractor.create();

    @Test
    void aPlainArrivalIsOneConfirmedClaimWithKnownIds() {
        var claims = EXTRACTOR.read("Andrej Karpathy joins Anthropic", "");

        assertThat(claims).hasSize(1);
        assertThat(claims.getFirst().person().id()).isEqualTo("andrej-karpathy");
        assertThat(claims.getFirst().to()).extracting("id").containsExactly("anthropic");
        assertThat(claims.getFirst().kind()).isEqualTo(Kind.JOINS);
        assertThat(claims.getFirst().status()).isEqualTo(Status.CONFIRMED);
    }

    @Test
    void whatStandsFarDownIsLessLikelyNews() {
        String news = "Ada Lind has joined Mistral AI as chief scientist. ";
        String others = "The harbour was quiet. ".repeat(20);

        double early =
                EXTRACTOR.read("A week in review", news + others).getFirst().confidence();
        double late =
                EXTRACTOR.read("A week in review", others + news).getFirst().confidence();

        assertThat(late).isLessThan(early);
    }
}
