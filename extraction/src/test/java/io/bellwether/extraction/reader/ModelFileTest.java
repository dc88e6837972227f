package io.bellwether.extraction.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bellwether.extraction.lexicon.DamagedResource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A model that is not whole is not used; every complaint is one line that names the file. */
class ModelFileTest {
    private static final byte[] BYTES = "weights".getBytes(StandardCharsets.UTF_8);
    private static final String CHECKSUM = "9a129038d9a00aed0cf6a7ea059ca50a813449061ab87848cf1a13eafdf33b2c";

    @Test
    void aMissingFileIsNamed() {
        assertThatExceptionOfType(DamagedResource.class)
                .isThrownBy(() -> ModelFile.verified("reader/none.onnx"))
                .withMessage("extraction resource reader/none.onnx: missing");
    }

    @Test
    void bytesThatAreNotThoseOfTheChecksumAreRefused() {
        assertThatExceptionOfType(DamagedResource.class)
                .isThrownBy(() -> ModelFile.verified("reader/a.onnx", BYTES, "0".repeat(64) + "\n"))
                .withMessageStartingWith("extraction resource reader/a.onnx: its checksum is not 000")
                .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1));
    }

    @Test
    void bytesOfTheChecksumAreTaken() {
        assertThat(ModelFile.verified("reader/a.onnx", BYTES, CHECKSUM + "\n").bytes())
                .isEqualTo(BYTES);
    }

    @Test
    void bytesThatAreNoModelAreRefused() {
        assertThatExceptionOfType(DamagedResource.class)
                .isThrownBy(() -> MoveModel.of(BYTES))
                .withMessageStartingWith("extraction resource reader/moves.onnx: cannot be loaded: ")
                .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1));
    }

    @Test
    void anotherVocabularyIsRefused() {
        assertThatExceptionOfType(DamagedResource.class)
                .isThrownBy(() -> WordPiece.of(List.of("[UNK]", "[CLS]", "[SEP]")))
                .withMessage("extraction resource reader/vocabulary.txt: 3 pieces, must be 30522");
    }
}
