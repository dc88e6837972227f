package io.bellwether.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who goes from where to where, over the sentences of an article. */
class DirectionTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Google researcher Wei-Lin Zhao moves to Moonshot AI     | Wei-Lin Zhao: Google -> Moonshot AI, joins, confirmed
            Former Tesla director Marta Kessling joins Anthropic    | Marta Kessling: ? -> Anthropic, joins, confirmed
            Marta Kessling leaves DeepMind to join Anthropic        | Marta Kessling: Google DeepMind -> Anthropic, joins, confirmed
            Reddit’s Jonas Feld joins Discord                       | Jonas Feld: Reddit -> Discord, joins, confirmed
            Adobe’s chief product officer Ana Beltran quits         | Ana Beltran: Adobe -> ?, leaves, confirmed
            """)
    void ofAHeadline(String headline, String told) {
        assertThat(Told.byRules(headline, "")).containsExactly(told);
    }

    @Test
    void aPostInTheHeadlineFindsItsHolderInTheText() {
        assertThat(Told.byRules(
                        "Mistral AI co-founder leaves",
                        "Etienne Vasseur, a co-founder of Mistral AI, is leaving the company, he wrote."))
                .containsExactly("Etienne Vasseur: Mistral AI -> ?, leaves, confirmed");
    }

    @Test
    void aLastNameIsCompletedFromTheText() {
        assertThat(Told.byRules("Kessling to join Anthropic", "Marta Kessling, 41, ran policy for the city."))
                .containsExactly("Marta Kessling: ? -> Anthropic, joins, confirmed");
    }

    @Test
    void aPronounIsWhoTheSentenceIsAbout() {
        assertThat(Told.byRules(
                        "A farewell at Nvidia", "Harriet Osei told Tim Lund on Friday that she was leaving Nvidia."))
                .containsExactly("Harriet Osei: Nvidia -> ?, leaves, confirmed");
    }

    @Test
    void titleAndBodyAreOneClaim() {
        assertThat(Told.byRules(
                        "Marta Kessling joins Anthropic",
                        "Anthropic has hired Marta Kessling. She leaves Cohere, where she led policy."))
                .containsExactly("Marta Kessling: Cohere -> Anthropic, joins, confirmed");
    }

    @Test
    void aRoundupGivesEachItsOwn() {
        assertThat(Told.byRules(
                        "Appointments of the week",
                        "Stripe has hired Rosa Delgado as general counsel. Uber has promoted Neil Harcourt to chief"
                                + " operating officer. Cisco’s Bettina Krause is retiring."))
                .containsExactly(
                        "Rosa Delgado: ? -> Stripe, joins, confirmed",
                        "Neil Harcourt: Uber -> Uber, promoted, confirmed",
                        "Bettina Krause: Cisco -> ?, retires, confirmed");
    }

    @Test
    void severalWhoDoTheSameAreSeveralClaims() {
        assertThat(Told.byRules("Elena Vargas and Tom Ridley join Sequoia Capital as partners", ""))
                .containsExactlyInAnyOrder(
                        "Elena Vargas: ? -> Sequoia Capital, joins, confirmed",
                        "Tom Ridley: ? -> Sequoia Capital, joins, confirmed");
    }

    @Test
    void whoeverReplacesAnotherTakesWhatTheOtherGivesUp() {
        assertThat(Told.byRules("Adobe CEO Nils Ekberg retires, replaced by Paula Reinholt", ""))
                .contains(
                        "Nils Ekberg: Adobe -> ?, retires, confirmed",
                        "Paula Reinholt: ? -> Adobe, appointed, confirmed");
    }
}
