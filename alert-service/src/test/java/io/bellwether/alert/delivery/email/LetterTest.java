package io.bellwether.alert.delivery.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.alert.world.Story;
import io.bellwether.events.Alert;
import io.bellwether.events.Kind;
import io.bellwether.events.Move;
import io.bellwether.events.Transition;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An alert in words. */
class LetterTest {
    private static final Story STORY =
            Story.of("Ada Reyes").from("Tesla").to("Anthropic").as("chief scientist");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "JOINS,     Ada Reyes joins Anthropic",
        "POACHED,   Ada Reyes is hired away to Anthropic",
        "APPOINTED, Ada Reyes is appointed chief scientist at Anthropic",
        "PROMOTED,  Ada Reyes is promoted to chief scientist at Anthropic",
        "LEAVES,    Ada Reyes leaves Tesla",
        "RETIRES,   Ada Reyes retires from Tesla",
        "RETURNS,   Ada Reyes returns to Anthropic",
        "BOARD,     Ada Reyes joins the board of Anthropic",
        "FOUNDS,    Ada Reyes founds Anthropic",
        "DIES,      Ada Reyes of Tesla dies",
    })
    void a_move_in_one_sentence(Kind kind, String headline) {
        assertThat(Headline.of(STORY.kind(kind).confirmed())).isEqualTo(headline);
    }

    @ParameterizedTest(name = "{0} with nothing known: {1}")
    @CsvSource({
        "JOINS,     Ada Reyes starts a new job",
        "POACHED,   Ada Reyes is hired away",
        "APPOINTED, Ada Reyes is appointed",
        "PROMOTED,  Ada Reyes is promoted",
        "LEAVES,    Ada Reyes leaves the job",
        "RETIRES,   Ada Reyes retires",
        "RETURNS,   Ada Reyes returns",
        "BOARD,     Ada Reyes leaves the board",
        "FOUNDS,    Ada Reyes founds a company",
        "DIES,      Ada Reyes dies",
    })
    void a_move_of_which_little_is_known(Kind kind, String headline) {
        assertThat(Headline.of(Story.of("Ada Reyes").kind(kind).confirmed())).isEqualTo(headline);
    }

    @Test
    void the_subject_says_the_step_and_is_one_line_whatever_the_names_hold() {
        assertThat(letter(STORY.confirmed()).subject()).isEqualTo("Confirmed: Ada Reyes joins Anthropic");
        assertThat(letter(Story.of("Ada\r\nBcc: victim@example.org\u2028")
                                .to("x".repeat(500))
                                .confirmed())
                        .subject())
                .startsWith("Confirmed: Ada Bcc: victim@example.org joins xxx")
                .doesNotContainPattern("\\p{Cntrl}")
                .hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void only_web_addresses_become_links() {
        Move move = STORY.told("a", "javascript:alert(1)", "s")
                .told("b", "https://daily.example/b", "s")
                .told("c", "not a url", "s")
                .told("d", null, "s")
                .confirmed();

        assertThat(letter(move).quotes())
                .extracting(Letter.Quoted::url)
                .containsExactly("", "", "https://daily.example/b", "");
    }

    @Test
    void the_newest_sources_are_quoted_and_the_rest_counted() {
        Story story = STORY;
        for (int i = 1; i <= 9; i++) {
            story = story.told("title " + i, "https://daily.example/" + i, "sentence " + i);
        }

        Letter letter = letter(story.confirmed());

        assertThat(letter.quotes())
                .hasSize(6)
                .first()
                .extracting(Letter.Quoted::title)
                .isEqualTo("title 9");
        assertThat(letter.more()).isEqualTo(3);
    }

    @Test
    void a_message_is_named_by_its_delivery_and_the_domain_of_the_sender() {
        assertThat(MessageId.of("a1-0", MessageId.domain("alerts@example.org"))).isEqualTo("<a1-0@example.org>");
        assertThat(MessageId.of("a>b\r\n", MessageId.domain("Alerts <alerts@example.org>")))
                .isEqualTo("<a_b__@example.org>");
        assertThat(MessageId.domain("nonsense")).isEqualTo("bellwether.local");
    }

    private static Letter letter(Move move) {
        return Letter.of(
                new Alert(
                        "a",
                        1,
                        "w",
                        "My watch",
                        Transition.to(move.status()),
                        move,
                        List.of("you watch Ada Reyes"),
                        move.published(),
                        move.seen(),
                        move.seen(),
                        false),
                URI.create("http://localhost:8080/"));
    }
}
