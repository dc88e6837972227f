package io.bellwether.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only looks like a move. */
class NegativesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OpenAI joins the coalition for open provenance",
                "Claude leaves beta on Android",
                "Cohere joins the fight against the chip tax",
                "Halden United have signed winger Karim Sadio; the striker joins his team-mates at the club",
                "Mona Keller joins the cast of a drama series, the actress said",
                "Nvidia to acquire Lumera, whose 40 employees will join the company",
                "Mistral AI is hiring a head of safety to join its Paris office",
                "Ruth Abelard joined IBM in 1994 and left in 2003",
                "Ten years ago Aaron Lindt took over as CEO of Figure AI",
                "Irene Walsh faces calls to resign as secretary",
                "Justin Fairley joins CNN to discuss the chip tax",
                "Senator Ellis Grant fired back at Google",
                "Walter Dunne, a retired Boeing engineer, restores gliders",
                "Apple leaves reviewers cold",
                "Alan Dorn steps down from the murder case",
                "Celia Brand joins TikTok with a video",
                "Why Peter Lund left Google",
                "We left OpenAI to think about monitors",
                "They Both Left Google",
            })
    void claimsNothing(String headline) {
        assertThat(Told.byRules(headline, "")).isEmpty();
    }
}
