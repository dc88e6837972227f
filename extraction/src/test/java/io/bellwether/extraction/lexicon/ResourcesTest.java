package io.bellwether.extraction.lexicon;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.CharacterCodingException;
import org.junit.jupiter.api.Test;

/** Every complaint about a file is one line that names it. */
class ResourcesTest {

    @Test
    void aMissingFileIsNamed() {
        assertThatExceptionOfType(DamagedResource.class)
                .isThrownBy(() -> Resources.lines("lexicon/none.txt"))
                .withMessage("extraction resource lexicon/none.txt: missing");
    }

    @Test
    void anEmptyFileIsNamed() {
        assertThatExceptionOfType(DamagedResource.class)
                .isThrownBy(() -> Resources.lines("a.txt", "# nothing\n\n"))
                .withMessage("extraction resource a.txt: empty");
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        assertThatExceptionOfType(CharacterCodingException.class)
                .isThrownBy(() -> Resources.text(new byte[] {(byte) 0xc3, (byte) 0x28}));
    }

    @Test
    void aLineWithTooFewColumnsIsShown() {
        assertThatExceptionOfType(DamagedResource.class)
                .isThrownBy(() -> Resources.columns("a.tsv", "one\ttwo", 3))
                .withMessage("extraction resource a.tsv: a line of 2 columns, must be 3: one\ttwo");
    }
}
