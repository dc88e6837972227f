package io.bellwether.ingest.fulltext;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TeaserTest {
    private static final int SUMMARY = 200;
    private static final String LONG = "Ada Brook has worked on tides for longer than most. ".repeat(10);

    @ParameterizedTest
    @ValueSource(strings = {"", "Ada Brook joins Northlight, both said."})
    void a_short_text_is_a_summary(String text) {
        assertThat(Teaser.isOne(Editions.edition(text), SUMMARY)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "And then …",
                "And then...",
                "And then [...]",
                "And then […]",
                "Read more »",
                "Continue reading Ada Brook joins Northlight →",
                "Weiterlesen",
                "Lire la suite",
                "続きを読む"
            })
    void a_text_that_breaks_off_is_a_summary_however_long(String end) {
        assertThat(Teaser.isOne(Editions.edition(LONG + end), SUMMARY)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "She said so … and left.", "I read more. Then I slept.", "Es gibt kein Zurück mehr."})
    void a_long_text_that_ends_is_the_article(String end) {
        assertThat(Teaser.isOne(Editions.edition(LONG + end), SUMMARY)).isFalse();
    }

    @Test
    void a_script_that_needs_fewer_characters_is_long_sooner() {
        String text = "青波研究所は三日、次の所長に森川澄江氏を選んだと発表した。".repeat(3);

        assertThat(text).hasSizeLessThan(SUMMARY);
        assertThat(Teaser.isOne(Editions.edition(text), SUMMARY)).isFalse();
    }

    @Test
    void history_does_not_wait() {
        assertThat(Teaser.isOne(Editions.begun("Short.").backfill(true).build(), SUMMARY))
                .isFalse();
    }
}
