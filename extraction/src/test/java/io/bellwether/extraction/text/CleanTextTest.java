package io.bellwether.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanTextTest {

    @Test
    void plainTextStaysCharacterForCharacter() {
        String text = "  Two  blanks,\n\ta tab & a < b, 3 > 2 😀 ";
        assertThat(CleanText.of(text)).isEqualTo(text);
    }

    @Test
    void markupGoesAndBlocksBecomeLines() {
        assertThat(CleanText.of("<p>One&nbsp;<b>two</b></p><ul><li>three<li>four</ul><script>five()</script>"))
                .isEqualTo("One two\nthree\nfour");
    }

    @Test
    void theRowsOfATableAreLinesOfCells() {
        assertThat(
                        CleanText.of(
                                "<table><tr><th>Employer</th><th>Years</th></tr><tr><td>Orbit</td><td><b>2015</b></td></tr></table>"))
                .isEqualTo("Employer | Years\nOrbit | 2015");
        assertThat(CleanText.of("<table><tr><td><p>Menu</p></td><td><p>Story</p></td></tr></table>"))
                .as("a table that lays out the page")
                .isEqualTo("Menu\nStory");
    }

    @Test
    void charactersEscapedTwiceAreMended() {
        assertThat(CleanText.of("Intel #39;s board said quot;yes quot;")).isEqualTo("Intel's board said \"yes \"");
    }

    @Test
    void whatIsTooLongIsCutBetweenCharacters() {
        String cut = CleanText.of("x".repeat(CleanText.MAX_LENGTH - 1) + "😀😀");
        assertThat(cut).hasSize(CleanText.MAX_LENGTH - 1).doesNotContain("\ud83d");
    }
}
