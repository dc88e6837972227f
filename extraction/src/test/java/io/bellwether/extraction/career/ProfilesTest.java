package io.bellwether.extraction.career;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What sort of work a mover does, as the story tells it. */
class ProfilesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mara Lindqvist has joined Mistral AI as head of compute. | infrastructure
            Mistral AI has hired Mara Lindqvist as its vice president of research. | research
            Mara Lindqvist has joined Mistral AI. She will lead work on alignment and interpretability. | safety
            Mara Lindqvist has joined Mistral AI. Lindqvist is known for consumer apps. | product
            Mara Lindqvist has joined Mistral AI. She has deep experience in foundational research and product-centric work. | product,research
            Mara Lindqvist has joined Mistral AI, where she will build data centers, clusters and safety teams. | infrastructure,safety
            """)
    void isInThePostAndInWhatTheyWorkOn(String text, String profile) {
        assertThat(Careers.profile("", text)).containsExactly(profile.split(","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mara Lindqvist has joined Mistral AI.",
                "Mara Lindqvist has joined Mistral AI, which focuses on research.",
                "Mara Lindqvist has joined Mistral AI. The company is known for safety and works on new models.",
                "Mara Lindqvist has joined Mistral AI. Ola Berg leads its research."
            })
    void isNotWhatOthersDo(String text) {
        assertThat(Careers.profile("", text)).isEmpty();
    }
}
