package io.bellwether.extraction.career;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What sentences about a mover tell of the posts before. */
class CareerTest {
    private static final String NEWS = "Mara Lindqvist has joined Mistral AI. ";

    private static List<String> career(String text) {
        return Careers.of("Mara Lindqvist joins Mistral AI", text);
    }

    @Test
    void whatStandsBehindTheName() {
        assertThat(career("Mara Lindqvist, a founding member of Cohere and former director of robotics at Tesla, has"
                        + " joined Mistral AI."))
                .containsExactly("Cohere, founding member", "Tesla, director of robotics");
    }

    @Test
    void whatStandsBeforeTheName() {
        assertThat(career("Former Nvidia engineer Mara Lindqvist has joined Mistral AI as head of compute."))
                .containsExactly("Nvidia, engineer");
        assertThat(
                        career(
                                "Cohere co-founder Mara Lindqvist joins Mistral AI. The ex-Google researcher will lead safety."))
                .containsExactly("Cohere, co-founder", "Google, researcher");
    }

    @Test
    void beforeThatGoesBack() {
        assertThat(career(
                        "Mistral AI has hired Mara Lindqvist. Lindqvist previously led chip design at Nvidia. Before that,"
                                + " she spent ten years at Intel."))
                .containsExactly("Intel", "Nvidia");
    }

    @Test
    void yearsPutPositionsInOrder() {
        assertThat(career(NEWS + "She left Google DeepMind in 2023. She co-founded Brightloom in 2015, and was head of"
                        + " speech at Amazon from 2016 to 2020."))
                .containsExactly(
                        "Brightloom, co-founder, 2015-", "Amazon, head of speech, 2016-2020", "Google DeepMind, -2023");
    }

    @Test
    void aListIsAsManyPositions() {
        assertThat(career(NEWS + "Lindqvist worked at Apple, Microsoft and Hugging Face before the move."))
                .containsExactly("Apple", "Microsoft", "Hugging Face");
    }

    @Test
    void stationsToldOneAfterTheOther() {
        assertThat(career(NEWS + "During her tenure at Spotify, she built the recommendation system. Subsequently, at"
                        + " Adobe, she led imaging."))
                .containsExactly("Spotify", "Adobe");
    }

    @Test
    void theParentOfAProductIsTheEmployer() {
        assertThat(career(NEWS + "She was chief executive of WordPress parent Automattic."))
                .containsExactly("Automattic, chief executive");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "She joins a lab founded by former Meta researchers.",
                "Mistral AI has also hired former Google executive Ola Berg.",
                "She spent years criticising OpenAI and fighting Meta's lawyers.",
                "Rivals OpenAI, Anthropic and Google DeepMind are hiring too.",
                "Anthropic, founded by former OpenAI executives, had also made her an offer.",
                "She will work with Nvidia and Microsoft.",
                "At Mistral AI, she will lead research.",
                "Ola Berg, formerly of Google, will report to Lindqvist."
            })
    void talkOfOthersIsNoCareer(String talk) {
        assertThat(career(NEWS + talk)).isEmpty();
    }

    @Test
    void oneStoryOfTwoMoversKeepsTheirCareersApart() {
        assertThat(Careers.claims(
                        "",
                        "Former Nvidia engineer Mara Lindqvist has joined Mistral AI. Ola Berg, who previously worked at"
                                + " Spotify, has joined Cohere."))
                .extracting(
                        claim -> claim.person().name(),
                        claim -> claim.career().stream().map(Careers::line).toList())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Mara Lindqvist", List.of("Nvidia, engineer")),
                        org.assertj.core.groups.Tuple.tuple("Ola Berg", List.of("Spotify")));
    }

    @Test
    void aLongListOfEmployersIsCut() {
        String endless =
                "She worked at " + "Apple, Google, Intel, Nvidia, Tesla, Adobe, Amazon, IBM, Oracle, ".repeat(200);

        assertThat(career(NEWS + endless)).hasSizeLessThanOrEqualTo(Background.MOST);
    }
}
