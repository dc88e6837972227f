package io.bellwether.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.extraction.text.CleanText;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the text: an answer, and quotes that hold in it. The time limit only catches a hang. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileInputTest {
    private static final Extractor EXTRACTOR = Extractor.create();
    private static final String MOVE = "Marta Kessling joins Anthropic. ";

    static Stream<String> texts() {
        return Stream.of(
                "",
                " \n\t ",
                "\0\1\2\3\u001b[31m\uffff",
                "\ud83d\ud83d\ude00\ude00\ud83e",
                "انضمت مارتا إلى أنثروبيك يوم الاثنين.",
                "マルタはアンソロピックに加わった。",
                "😀 Marta 😀 Kessling 😀 joins 😀 Anthropic 😀",
                "<div>".repeat(20_000) + "x",
                "<b" + " a='1'".repeat(50_000) + ">",
                "&lt;&amp;&#x1F600;".repeat(50_000),
                "(".repeat(50_000),
                "\"'“‘".repeat(20_000),
                "a".repeat(2_000_000),
                "Aa ".repeat(500_000),
                "join ".repeat(200_000),
                ", and ".repeat(100_000),
                "he said she said who joins ".repeat(20_000),
                MOVE.repeat(400_000),
                "Marta Kessling " + "very ".repeat(10_000) + "joins Anthropic",
                names(" joined OpenAI, "),
                names(", "),
                names(" and "));
    }

    private static String names(String between) {
        return IntStream.range(0, 10_000)
                .mapToObj(i -> "Marta" + Character.toString('a' + i % 26) + " Kessling" + Integer.toString(i, 36))
                .collect(Collectors.joining(between));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isAnsweredWithQuotesThatHold(String text) {
        Extraction asText = EXTRACTOR.extract(new ArticleText("", text));
        Extraction asTitle = EXTRACTOR.extract(new ArticleText(text, ""));

        asText.claims()
                .forEach(claim -> assertThat(asText.cleaned().text())
                        .contains(claim.quote().text()));
        asTitle.claims()
                .forEach(claim -> assertThat(asTitle.cleaned().title())
                        .contains(claim.quote().text()));
        assertThat(asText.cleaned().text().length()).isLessThanOrEqualTo(CleanText.MAX_LENGTH);
    }

    @Test
    void nothingIsNothing() {
        assertThat(EXTRACTOR.read(null, null)).isEmpty();
    }

    @Test
    void offsetsAreThoseOfTheCleanedField() {
        Extraction read = EXTRACTOR.extract(
                new ArticleText("", "<p>It is <b>Monday</b>.</p><p>Marta Kessling joins Anthropic.</p>"));

        assertThat(read.claims()).hasSize(1);
        var quote = read.claims().getFirst().quote();
        assertThat(read.cleaned().text().substring(quote.start(), quote.end()))
                .isEqualTo(quote.text())
                .isEqualTo("Marta Kessling joins Anthropic.");
    }
}
