package io.bellwether.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidatorsTest {
    private static final Validators BEFORE = new Validators("\"v1\"", "Sun, 01 Mar 2026 12:00:00 GMT", "aa", false);

    @ParameterizedTest(name = "{0}, {1}, body {2}: lying {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                // another body under the very same marks
                "'\"v1\"', 'Sun, 01 Mar 2026 12:00:00 GMT', bb, true",
                "'\"v1\"', 'Sun, 01 Mar 2026 12:00:00 GMT', aa, false",
                // one of the two told
                "'\"v2\"', 'Sun, 01 Mar 2026 12:00:00 GMT', bb, false",
                "'\"v1\"', 'Sun, 01 Mar 2026 12:05:00 GMT', bb, false",
                // who promises nothing breaks nothing
                "-, -, bb, false",
            })
    void aBodyThatChangesUnderTheSameValidatorsShowsThatTheyLie(
            String etag, String lastModified, String hash, boolean lying) {
        Validators after = new Validators(etag, lastModified, hash, false).following(BEFORE);

        assertThat(after.lying()).isEqualTo(lying);
    }

    @Test
    void whoLiedOnceIsNotBelievedAgain() {
        Validators liar =
                new Validators("\"v2\"", null, "bb", false).following(new Validators("\"v1\"", null, "aa", true));

        assertThat(liar.lying()).isTrue();
        assertThat(liar.toAsk(1).isConditional()).isFalse();
        assertThat(liar.toAsk(1).bodyHash()).isEqualTo("bb");
    }

    @Test
    void everyTwentyFourthPollIsUnconditional() {
        assertThat(BEFORE.toAsk(0)).isEqualTo(BEFORE);
        assertThat(BEFORE.toAsk(22)).isEqualTo(BEFORE);
        assertThat(BEFORE.toAsk(23).isConditional()).isFalse();
        assertThat(BEFORE.toAsk(24)).isEqualTo(BEFORE);
    }
}
