package io.bellwether.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same move under every shade of certainty. */
class StatusTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Marta Kessling joins Anthropic                                                  | confirmed
            Marta Kessling will join Anthropic, the lab announced                           | confirmed
            Marta Kessling said in a post that she is joining Anthropic                     | confirmed
            Marta Kessling to join Anthropic, sources say                                   | reported
            Marta Kessling has reportedly joined Anthropic                                  | reported
            Marta Kessling is joining Anthropic, according to people familiar with the matter | reported
            Marta Kessling could join Anthropic                                             | rumour
            Marta Kessling is in talks to join Anthropic                                    | rumour
            Is Marta Kessling joining Anthropic?                                            | rumour
            Marta Kessling denies she is joining Anthropic                                  | denied
            Marta Kessling is not joining Anthropic                                         | denied
            """)
    void isReadFromTheWords(String sentence, String status) {
        assertThat(Told.byRules(sentence, "")).containsExactly("Marta Kessling: ? -> Anthropic, joins, " + status);
    }
}
