package io.bellwether.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParseCommandTest {
    private static final String FEED =
            "<rss><channel><title>Café</title><item><title>One</title></item></channel></rss>";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path directory;

    @Test
    void aDocumentFromStandardInputIsWrittenAsJson() {
        assertThat(run(FEED)).isZero();
        assertThat(out.toString(UTF_8))
                .contains("\"title\" : \"Café\"")
                .contains("\"title\" : \"One\"")
                .doesNotContain("null");
    }

    @Test
    void whatIsNoFeedIsOneLineAndExitCode2() {
        assertThat(run("<html/>")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).isEqualTo("parse: an HTML page, not a feed" + System.lineSeparator());
        assertThat(out.toString(UTF_8)).isEmpty();
    }

    @Test
    void aFileThatIsNotThereIsOneLine() {
        assertThat(run("", "/no/such/file")).isNotZero();
        assertThat(err.toString(UTF_8).lines()).containsExactly("parse: cannot read /no/such/file");
    }

    @Test
    void aWrongOptionIsOneLineAndExitCode2() {
        assertThat(run("", "--nonsense")).isEqualTo(2);
        assertThat(err.toString(UTF_8).lines()).hasSize(1);
    }

    @Test
    void aBatchAnswersEveryJobInOrderAndGoesOnAfterErrors() throws IOException {
        Path feed = Files.writeString(directory.resolve("feed.xml"), FEED);
        Path page = Files.writeString(directory.resolve("page.html"), "<html/>");

        int code = run("""
                {"id": "a", "file": "%s", "url": "https://outlet.example/"}
                {"id": "b", "file": "%s"}
                nonsense
                {"id": "c", "file": "/no/such/file"}
                {"id": "d", "file": "%s", "http_headers": {"Content-Type": "text/xml"}}
                """.formatted(feed, page, feed), "--batch");

        assertThat(code).isZero();
        assertThat(out.toString(UTF_8).lines())
                .hasSize(5)
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("{\"id\":\"a\",\"feed\":{\"title\":\"Café\"}"),
                        line -> assertThat(line).isEqualTo("{\"id\":\"b\",\"error\":\"an HTML page, not a feed\"}"),
                        line -> assertThat(line).startsWith("{\"error\":\"line 3: no job"),
                        line -> assertThat(line).isEqualTo("{\"id\":\"c\",\"error\":\"cannot read /no/such/file\"}"),
                        line -> assertThat(line).startsWith("{\"id\":\"d\",\"feed\""));
    }

    private int run(String input, String... args) {
        return ParseCommand.run(
                args,
                new ByteArrayInputStream(input.getBytes(UTF_8)),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8));
    }
}
