package io.bellwether.extraction.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.events.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code bellwether extract} promises: a result a line, in order, an error in its place, the exit code. */
class ExtractCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String input, String... args) {
        return run(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), args);
    }

    private int run(InputStream input, String... args) {
        return ExtractCommand.run(
                args,
                input,
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8));
    }

    private List<JsonNode> answers() throws IOException {
        return out.toString(StandardCharsets.UTF_8).lines().map(this::json).toList();
    }

    private JsonNode json(String line) {
        try {
            return Json.MAPPER.readTree(line);
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }

    private String complaint() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aMoveHasEveryField() throws IOException {
        int exit = run("{\"id\":\"a\",\"title\":\"OpenAI hires Tobias Arrendale from Cohere as CFO\",\"text\":\"\"}\n");

        assertThat(exit).isZero();
        JsonNode answer = answers().getFirst();
        assertThat(answer.path("id").asText()).isEqualTo("a");
        assertThat(answer.path("is_move").asBoolean()).isTrue();
        JsonNode move = answer.path("moves").path(0);
        assertThat(move.path("person").asText()).isEqualTo("Tobias Arrendale");
        assertThat(move.path("from").path(0).asText()).isEqualTo("Cohere");
        assertThat(move.path("to").path(0).asText()).isEqualTo("OpenAI");
        assertThat(move.path("role").asText()).isEqualTo("CFO");
        assertThat(move.path("kind").asText()).isEqualTo("joins");
        assertThat(move.path("status").asText()).isEqualTo("confirmed");
        assertThat(move.path("confidence").asDouble()).isBetween(0.0, 1.0);
        assertThat(move.path("quote").asText()).isEqualTo("OpenAI hires Tobias Arrendale from Cohere as CFO");
        assertThat(move.has("profile")).isFalse();
        assertThat(move.has("career")).isFalse();
    }

    @Test
    void profileAndCareerAreThereWhereTheArticleGivesThem() throws IOException {
        run("{\"id\":\"a\",\"title\":\"OpenAI hires Tobias Arrendale as head of safety\","
                + "\"text\":\"Arrendale was a product manager at Cohere from 2019 to 2023.\"}\n");

        JsonNode move = answers().getFirst().path("moves").path(0);
        assertThat(move.path("profile").toString()).isEqualTo("[\"safety\"]");
        JsonNode position = move.path("career").path(0);
        assertThat(position.path("organization").asText()).isEqualTo("Cohere");
        assertThat(position.path("role").asText()).isEqualTo("product manager");
        assertThat(position.path("since").asInt()).isEqualTo(2019);
        assertThat(position.path("until").asInt()).isEqualTo(2023);
        assertThat(position.path("current").asBoolean(true)).isFalse();
        assertThat(position.path("quote").asText()).startsWith("Arrendale was a product manager");
    }

    @Test
    void textMayBeAbsentOrNullAndAnIdMayBeANumber() throws IOException {
        int exit = run("{\"id\":7,\"title\":\"x\"}\n{\"id\":\"b\",\"text\":null}\n");

        assertThat(exit).isZero();
        assertThat(answers()).extracting(answer -> answer.path("id").asText()).containsExactly("7", "b");
    }

    @Test
    void whatIsNoArticleGivesAnErrorInItsPlaceAndTheRunGoesOn() throws IOException {
        int exit = run("not json\n[1]\n{\"title\":\"no id\"}\n{\"id\":\"x\",\"text\":3}\n{\"id\":\"good\"}");

        assertThat(exit).isEqualTo(1);
        assertThat(answers()).hasSize(5);
        assertThat(answers().subList(0, 4)).allMatch(answer -> answer.get("id").isNull());
        assertThat(answers().get(0).path("error").asText()).startsWith("line 1: ");
        assertThat(answers().get(3).path("error").asText()).isEqualTo("line 4: text is not a string");
        assertThat(answers().get(4).path("is_move").asBoolean(true)).isFalse();
        assertThat(complaint()).isEmpty();
    }

    @Test
    void aLineThatIsTooLongIsPassedOver() throws IOException {
        InputStream endless = new SequenceInputStream(
                new RepeatedBytes('x', Run.MAX_LINE_BYTES + 1L),
                new ByteArrayInputStream("\n{\"id\":\"next\"}\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(run(endless)).isEqualTo(1);
        assertThat(answers().get(0).path("error").asText()).isEqualTo("line 1: longer than 16 MiB");
        assertThat(answers().get(1).path("id").asText()).isEqualTo("next");
    }

    @Test
    void emptyInputGivesNothing() {
        assertThat(run("")).isZero();
        assertThat(out.size()).isZero();
    }

    @Test
    void aFileIsReadLikeStandardInput(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("articles.ndjson"), "{\"id\":\"f\"}\n");

        assertThat(run("", file.toString())).isZero();
        assertThat(answers()).hasSize(1);
    }

    @Test
    void aFileThatIsNotThereIsOneLine() {
        assertThat(run("", "nowhere.ndjson")).isEqualTo(1);
        assertThat(complaint().lines()).containsExactly("bellwether extract: cannot read nowhere.ndjson");
    }

    @Test
    void aWrongOptionIsOneLineAndTwo() {
        assertThat(run("", "--wrong")).isEqualTo(2);
        assertThat(complaint().lines()).hasSize(1).first().asString().contains("--wrong");
    }

    @Test
    void helpTellsTheOptions() {
        assertThat(run("", "--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("--stats", "FILE", "is_move");
    }

    @Test
    void statisticsGoToStandardError() {
        assertThat(run("{\"id\":1}\n", "--stats")).isZero();
        assertThat(complaint()).matches("1 articles, 0 lines failed, .* articles/s\\R");
    }

    /** So many of one byte, without holding them. */
    private static final class RepeatedBytes extends InputStream {
        private final int value;
        private long left;

        RepeatedBytes(int value, long count) {
            this.value = value;
            this.left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? value : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            int count = (int) Math.min(length, left);
            if (count <= 0) {
                return -1;
            }
            Arrays.fill(into, from, from + count, (byte) value);
            left -= count;
            return count;
        }
    }
}
