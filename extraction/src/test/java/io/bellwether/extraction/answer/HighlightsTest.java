package io.bellwether.extraction.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.events.Kind;
import io.bellwether.events.Organization;
import io.bellwether.events.Person;
import io.bellwether.events.Quote;
import io.bellwether.events.Quote.Field;
import io.bellwether.events.Status;
import io.bellwether.extraction.ArticleText;
import io.bellwether.extraction.claim.Claim;
import io.bellwether.extraction.claim.Signs;
import java.util.List;
import org.junit.jupiter.api.Test;

class HighlightsTest {
    private static final String SENTENCE = "Lind joins Mistral as chief scientist.";

    private static List<String> highlights(String title, String text, Claim claim) {
        return Highlights.of(new ArticleText(title, text), claim).stream()
                .map(highlight -> highlight.slot().word() + ": "
                        + (highlight.field() == Field.TITLE ? title : text)
                                .substring(highlight.start(), highlight.end()))
                .toList();
    }

    private static Claim claim(String text, String from) {
        int start = text.indexOf(SENTENCE);
        return new Claim(
                new Person("ada-lind", "Ada Lind", "Lind"),
                List.of(new Organization("x", from, from)),
                List.of(new Organization("mistral-ai", "Mistral AI", "Mistral")),
                "chief scientist",
                Kind.JOINS,
                Status.CONFIRMED,
                0.9,
                new Quote(SENTENCE, Field.TEXT, start, start + SENTENCE.length()),
                new Signs(0, 0, 0.9, true, true, true, false, false, 0));
    }

    @Test
    void wordsAreFoundInTheirSentenceFirst() {
        String text = "Lind and Mistral. " + SENTENCE;

        assertThat(Highlights.of(new ArticleText("Lind", text), claim(text, "Cohere")))
                .allMatch(highlight -> highlight.field() == Field.TEXT && highlight.start() >= 18)
                .extracting(Highlight::slot)
                .containsExactly(Highlight.Slot.QUOTE, Highlight.Slot.PERSON, Highlight.Slot.TO, Highlight.Slot.ROLE);
    }

    @Test
    void thenInTheHeadlineThenNearby() {
        String text = "She comes from Cohere. " + SENTENCE;

        assertThat(highlights("Quiet", text, claim(text, "Cohere"))).contains("from: Cohere");
        assertThat(highlights("Cohere loses Lind", text, claim(text, "Cohere"))).contains("from: Cohere");
    }

    @Test
    void aPartOfALongerWordIsNotIt() {
        assertThat(highlights("Metabolism", SENTENCE, claim(SENTENCE, "Meta")))
                .noneMatch(word -> word.startsWith("from"));
    }

    @Test
    void whatStandsFarAwayIsNotLookedFor() {
        String text = SENTENCE + " ".repeat(5_000) + "Cohere";

        assertThat(highlights("", text, claim(text, "Cohere"))).noneMatch(word -> word.startsWith("from"));
    }
}
