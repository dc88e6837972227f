package io.bellwether.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One headline a kind, in the wordings that newsrooms use. */
class KindsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Marta Kessling joins Anthropic                             | Marta Kessling: ? -> Anthropic, joins, confirmed
            OpenAI hires Tobias Arrendale from Cohere                  | Tobias Arrendale: Cohere -> OpenAI, joins, confirmed
            Daria Novik leaves xAI for Meta                            | Daria Novik: xAI -> Meta, joins, confirmed
            Meta poaches Nadia Obermann from OpenAI                    | Nadia Obermann: OpenAI -> Meta, poached, confirmed
            Cohere names Priscilla Vandam chief financial officer      | Priscilla Vandam: ? -> Cohere, appointed, confirmed
            Paula Reinholt becomes CEO of Databricks                   | Paula Reinholt: ? -> Databricks, appointed, confirmed
            Hugging Face promotes Leon Marchetti to chief scientist    | Leon Marchetti: Hugging Face -> Hugging Face, promoted, confirmed
            Nils Ekberg resigns as CEO of Runway AI                    | Nils Ekberg: Runway AI -> ?, leaves, confirmed
            Intel ousts manufacturing head Ronan Byrne                 | Ronan Byrne: Intel -> ?, leaves, confirmed
            Nvidia’s Harriet Osei to retire                            | Harriet Osei: Nvidia -> ?, retires, confirmed
            Clara Whitfield returns to Google                          | Clara Whitfield: ? -> Google, returns, confirmed
            Databricks appoints Simone Adeyemi to its board            | Simone Adeyemi: ? -> Databricks, board, confirmed
            Helen Strand joins the board of Stripe                     | Helen Strand: ? -> Stripe, board, confirmed
            Helen Strand resigns from the board of Stripe              | Helen Strand: Stripe -> ?, board, confirmed
            Edward “Bud” Colewick named CEO of Databricks              | Edward Colewick: ? -> Databricks, appointed, confirmed
            Brightwater Bank chief executive Alan Prowse dies          | Alan Prowse: Brightwater Bank -> ?, dies, confirmed
            """)
    void isReadFromTheHeadline(String headline, String told) {
        assertThat(Told.byRules(headline, "")).containsExactly(told);
    }
}
