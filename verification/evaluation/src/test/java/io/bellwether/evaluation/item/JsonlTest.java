package io.bellwether.evaluation.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonlTest {
    @TempDir
    private Path folder;

    @Test
    void whatALabelLeavesOutHasItsUsualMeaning() throws IOException {
        Item item = read("""
                {"id": "a", "title": "T", "is_move": true, "moves": [{"person": "Ada Moreno", "kind": "joins", "status": "rumour"}]}
                """, Item.class).getFirst();

        assertThat(item.gray()).isFalse();
        assertThat(item.weight()).isEqualTo(1);
        assertThat(item.event()).isEqualTo("a");
        assertThat(item.required()).hasSize(1);
    }

    @Test
    void aLineThatTellsOfAFailureIsAPredictionWithoutId() throws IOException {
        assertThat(read("{\"id\": null, \"error\": \"line 1: no id\"}", Prediction.class))
                .singleElement()
                .satisfies(one -> assertThat(one.id()).isNull());
    }

    @Test
    void whatIsNoObjectIsNamedWithFileAndLine() {
        assertThatThrownBy(() -> read("{\"id\": \"a\", \"is_move\": false}\n\n[]", Item.class))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("items.jsonl, line 3");
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        Prediction prediction =
                Labels.prediction(Labels.item("a"), Labels.read("Ada Moreno", "", "OpenAI", "joins", 0.7));
        Path file = folder.resolve("predictions.jsonl");

        Jsonl.write(file, List.of(prediction));

        assertThat(Jsonl.read(file, Prediction.class)).containsExactly(prediction);
    }

    private <T> List<T> read(String text, Class<T> type) throws IOException {
        Path file = folder.resolve("items.jsonl");
        Files.writeString(file, text);
        return Jsonl.read(file, type);
    }
}
