package io.bellwether.extraction.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.events.Json;
import io.bellwether.events.Quote;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A text is cut here as it was cut in training; {@code pieces.jsonl} is what {@code training/pieces.py} makes of its texts. */
class WordPieceTest {
    private static final WordPiece PIECES = WordPiece.load();

    static Stream<JsonNode> texts() throws IOException, URISyntaxException {
        Path file = Path.of(Objects.requireNonNull(WordPieceTest.class.getResource("/pieces.jsonl"))
                .toURI());
        return Files.readAllLines(file).stream().map(WordPieceTest::json);
    }

    private static JsonNode json(String line) {
        try {
            return Json.MAPPER.readTree(line);
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isCutAsInTraining(JsonNode expected) {
        String title = expected.path("title").asText();
        String text = expected.path("text").asText();

        Encoding encoding = PIECES.encode(title, text, 0, text.length());

        assertThat(encoding.ids()).containsExactly(numbers(expected.path("ids")));
        assertThat(encoding.forms()).containsExactly(numbers(expected.path("forms")));
        assertThat(encoding.segments()).containsExactly(numbers(expected.path("segments")));
        assertThat(encoding.words()).containsExactlyElementsOf(words(expected.path("words")));
    }

    private static long[] numbers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToLong(JsonNode::asLong)
                .toArray();
    }

    private static List<Encoding.Word> words(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(word -> new Encoding.Word(
                        word.get(0).asInt() == 0 ? Quote.Field.TITLE : Quote.Field.TEXT,
                        word.get(1).asInt(),
                        word.get(2).asInt(),
                        word.get(3).asInt()))
                .toList();
    }
}
