package io.bellwether.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "Andrej Karpathy,           andrej-karpathy",
        "Yann LeCun,                yann-lecun",
        "  Google   DeepMind ,      google-deepmind",
        "xAI,                       xai",
        "Conor O'Brien,             conor-obrien",
        "Conor O’Brien,             conor-obrien",
        "J.R. Smith,                jr-smith",
        "Character.AI,              characterai",
        "AT&T,                      at-t",
        "Jean-Luc Picard,           jean-luc-picard",
        "Beyoncé Knowles,           beyonce-knowles",
        "Łukasz Kaiser,             lukasz-kaiser",
        "Bjørn Ærlig,               bjorn-aerlig",
        "Jürgen Weiß,               jurgen-weiss",
        "İlker Işık,                ilker-isik",
        "ＯｐｅｎＡＩ,               openai",
        "李飞飞,                     李飞飞",
        "김지원,                     김지원",
        "ガンダム,                   ガンダム",
        "Андрей Йод,                андрей-йод",
        "नरेंद्र,                     नरेंद्र",
        "3M,                        3m",
        "-- 01.AI --,               01-ai",
    })
    void aNameBecomesAnId(String name, String slug) {
        assertThat(Slug.of(name)).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "!?", "--", "\uD83D\uDE80", "\uD83D"})
    void aNameWithoutLettersOrDigitsIsEmpty(String name) {
        assertThat(Slug.of(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Łukasz Kaiser", "O'Brien & Søn", "김지원", "नरेंद्र", "x.y.z"})
    void aSlugIsItsOwnSlug(String name) {
        assertThat(Slug.of(Slug.of(name))).isEqualTo(Slug.of(name));
    }

    @Test
    void itIsAtMostEightyCharactersAndNeverEndsInAHyphenOrHalfALetter() {
        assertThat(Slug.of("a".repeat(100))).hasSize(80);
        assertThat(Slug.of("a".repeat(79) + " bcd")).isEqualTo("a".repeat(79));
        assertThat(Slug.of("a".repeat(79) + "\uD840\uDC00\uD840\uDC00")).isEqualTo("a".repeat(79));
    }
}
