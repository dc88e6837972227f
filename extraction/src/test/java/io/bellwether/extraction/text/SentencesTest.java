package io.bellwether.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.events.Quote;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

    private static List<String> of(String text) {
        return Sentences.of(text, Quote.Field.TEXT).stream().map(Sentence::text).toList();
    }

    private static List<String> words(String text) {
        return Sentences.of(text, Quote.Field.TEXT).getFirst().tokens().stream()
                .map(Token::text)
                .toList();
    }

    @Test
    void aFullStopEndsASentenceButNotAnAbbreviation() {
        assertThat(of("Mr. Smith left Acme Inc. in May. The U.S. office closed. “So long.” He smiled."))
                .containsExactly(
                        "Mr. Smith left Acme Inc. in May.", "The U.S. office closed.", "“So long.”", "He smiled.");
    }

    @Test
    void aLineEndsASentenceUnlessTheNextGoesOnInSmallLetters() {
        assertThat(of("First line\nSecond line\nthat goes on"))
                .containsExactly("First line", "Second line\nthat goes on");
    }

    @Test
    void marksAloneAreNoSentence() {
        assertThat(of("... !!! — ")).isEmpty();
    }

    @Test
    void wordsKeepWhatBelongsToThem() {
        assertThat(words("OpenAI's ex-Google VP J.P. O'Brien of AT&T, Fils-Aimé"))
                .containsExactly(
                        "OpenAI", "'s", "ex-", "Google", "VP", "J.P.", "O'Brien", "of", "AT&T", ",", "Fils-Aimé");
    }

    @Test
    void anEndlessSentenceIsReadInPieces() {
        assertThat(Sentences.of("word ".repeat(1_000), Quote.Field.TEXT))
                .hasSize(4)
                .allMatch(sentence -> sentence.tokens().size() <= Sentences.MAX_TOKENS);
    }

    @Test
    void aHeadlineInCapitalsIsKnownForOne() {
        assertThat(Sentences.of("Intel Taps Otello as Next CEO", Quote.Field.TITLE)
                        .getFirst()
                        .titleCase())
                .isTrue();
        assertThat(Sentences.of("Intel taps Otello as next chief executive", Quote.Field.TITLE)
                        .getFirst()
                        .titleCase())
                .isFalse();
    }
}
