package io.bellwether.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {
    @Test
    void measurementsFillTheHoles() {
        assertThat(new Report(Map.of("line", "0.500")).fill("at {{line}} and above"))
                .isEqualTo("at 0.500 and above");
    }

    @Test
    void aHoleThatNothingFillsIsAnError() {
        assertThatThrownBy(() -> new Report(Map.of()).fill("at {{line}}")).hasMessageContaining("{{line}}");
    }

    @Test
    void aTableIsMarkdown() {
        assertThat(new Table("", "of").row("recall", "5 of 9").toString()).isEqualTo("""
                        |        | of     |
                        | ------ | ------ |
                        | recall | 5 of 9 |
                        """);
    }
}
