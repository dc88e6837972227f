package io.bellwether.extraction.career;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that tell a career, and those that do not. */
class CareerTableTest {
    private static final String NEWS =
            "Mara Lindqvist, a former director of robotics at Tesla, has joined Mistral AI.\n";

    private static List<String> career(String table) {
        return Careers.of("", NEWS + table);
    }

    @Test
    void aTableOfPipesIsReadWithWhatTheTextKnowsBesides() {
        assertThat(career("""
                | Employer | Years | Focus |
                |---|---|---|
                | Cohere | 2015–2018 | Search |
                | Tesla | 2018–2021 | Robots |
                | Cohere (second stint) | 2021–2025 | Agents |
                | Mistral AI | since 2026 | Compute |
                """))
                .containsExactly(
                        "Cohere, 2015-2018",
                        "Tesla, director of robotics, 2018-2021",
                        "Cohere, 2021-2025",
                        "Mistral AI, 2026-, now");
    }

    @Test
    void aTableOfHtmlIsRead() {
        assertThat(career(
                        "<table><tr><th>Company</th><th>Role</th></tr><tr><td>Brightloom Labs</td><td>Engineer</td></tr>"
                                + "<tr><td>Mistral AI</td><td>Head of compute</td></tr></table>"))
                .containsExactly("Brightloom Labs, Engineer", "Mistral AI, Head of compute, now");
    }

    @Test
    void aTableThatBeginsWithTheNewPostIsTurnedRound() {
        assertThat(
                        career(
                                "| Company | Position |\n|---|---|\n| Mistral AI | Head |\n| Tesla | Director |\n| Cohere | Engineer |"))
                .containsExactly("Cohere, Engineer", "Tesla, Director", "Mistral AI, Head, now");
    }

    @Test
    void postsMayNameTheirEmployers() {
        assertThat(
                        Careers.of(
                                "Mara Lindqvist leaves Tesla for Mistral AI",
                                "Year | Post\n\n2019 to 2026 | Group Treasurer, Tesla\n\n2011 to 2019 | Controller, Skerry Lines"))
                .containsExactly("Skerry Lines, Controller, 2011-2019", "Tesla, Group Treasurer, 2019-2026");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| Company | Valuation | Focus |\n| Mistral AI | 12 billion | Models |\n| Cohere | 7 billion | Search |",
                "| Lab | Flagship model | Work |\n| Mistral AI | Large | Text |\n| OpenAI | GPT | Text |",
                "| Strategy focus | Objective |\n| Mistral AI | Speed |\n| OpenAI | Scale |",
                "| Company | Role |\n| Nvidia | Chips |\n| TSMC | Foundry |"
            })
    void aTableOfTheMarketIsNoCareer(String table) {
        assertThat(career(table)).containsExactly("Tesla, director of robotics");
    }

    @Test
    void ofSeveralMoversNobodyKnowsWhoseTableItIs() {
        assertThat(
                        Careers.claims(
                                "",
                                NEWS
                                        + "Ola Berg has joined Cohere.\n| Company | Role |\n| Spotify | Engineer |\n| Mistral AI | Head |"))
                .allSatisfy(claim ->
                        assertThat(claim.career()).extracting(Careers::line).doesNotContain("Spotify, Engineer"));
    }
}
