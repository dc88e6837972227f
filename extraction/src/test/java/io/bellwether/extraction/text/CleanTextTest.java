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
    void charactersEscapedTwiceAreMended() {
        assertThat(CleanText.of("Intel #39;s board said quot;yes quot;")).isEqualTo("Intel's board said \"yes \"");
    }

    @Test
    void whatIsTooLongIsCutBetweenCharacters() {
        String cut = CleanText.of("x".repeat(CleanText.MAX_LENGTH - 1) + "😀😀");
        assertThat(cut).hasSize(CleanText.MAX_LENGTH - 1).doesNotContain("\ud83d");
    }
}
