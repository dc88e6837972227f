package io.bellwether.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubstanceTest {

    @ParameterizedTest(name = "\"{0}\" and \"{1}\" say the same")
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada joins                         | ADA  joins!",
                "Ada’s lab                         | Ada's lab",
                "Tom &amp; Ada                     | Tom & Ada",
                "Tom &#8211; Ada                   | Tom – Ada",
                "Ada joins … today                 | Ada joins ... today",
                "Ada joins. 5 minutes ago          | Ada joins. 3 hours ago",
                "Ada joins. vor 5 Minuten          | Ada joins. vor 1 Stunde",
                "Ada joins (12 comments)           | Ada joins (1,204 comments)",
                "Read https://o.example/a?utm_source=x now | Read https://o.example/a now",
                "cafe\u0301                        | café",
            })
    void aTrivialDifference(String one, String other) {
        assertThat(Substance.of(one)).isEqualTo(Substance.of(other));
    }

    @ParameterizedTest(name = "the line \"{0}\" says nothing")
    @ValueSource(
            strings = {
                "Points: 123",
                "# Comments: 45",
                "3,456 views",
                "1.2k likes",
                "Updated: 2 March 2026, 10:30 GMT",
                "Last updated at 9:15 am on Tuesday",
            })
    void aLineThatOnlyCountsOrDates(String line) {
        assertThat(Substance.of("Ada joins.\n\n" + line)).isEqualTo("ada joins");
        assertThat(Substance.of("Ada joins. | " + line)).isEqualTo("ada joins");
    }

    @ParameterizedTest(name = "\"{0}\" and \"{1}\" differ")
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada may join                    | Ada joins",
                "The board sold 500 shares       | The board sold 600 shares",
                "Updated: Ada resigns            | Updated: Ada stays",
                "She left in 2024                | She left in 2025",
                "https://o.example/a             | https://o.example/b",
                "कमल                              | कमाल",
            })
    void aDifferenceOfSubstance(String one, String other) {
        assertThat(Substance.of(one)).isNotEqualTo(Substance.of(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"!\n", "&", "&amp", "http://", "https://a?", "5 ", "updated ", "janjan", "\n|\n", "1,", "\u0301"
            })
    void noTextTakesLong(String unit) {
        String text = unit.repeat(200_000 / unit.length());

        // A hundred times what it takes; what is not linear takes minutes.
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Substance.of(text));
    }

    @Test
    void nothingIsEmpty() {
        assertThat(Substance.of("")).isEmpty();
        assertThat(Substance.of(" \n–!")).isEmpty();
    }
}
