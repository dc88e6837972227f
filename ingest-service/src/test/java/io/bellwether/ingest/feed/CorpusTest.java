package io.bellwether.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.events.Json;
import io.bellwether.ingest.feed.ParseOutcome.NotAFeed;
import io.bellwether.ingest.feed.ParseOutcome.Parsed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Third-party documents, read where they are; they are not part of this repository. */
class CorpusTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern UNSAFE = Pattern.compile(
            "<\\s*(script|style|iframe|object|embed|form|applet|meta|link|base|frame)\\b|<[^>]*\\son[a-z]+\\s*=|<[^>]*(href|src|action)\\s*=\\s*[\"']?\\s*(javascript|vbscript|data:text)",
            Pattern.CASE_INSENSITIVE);

    @Test
    void everyRealFeedIsReadWithItsEntries() throws IOException {
        for (Path document : files(shared("eval/realfeeds"), ".xml")) {
            ParseOutcome outcome = FeedReader.read(Files.readAllBytes(document), Map.of(), "", PATIENCE);

            assertThat(outcome).as(document.toString()).isInstanceOf(Parsed.class);
            assertThat(((Parsed) outcome).feed().entries())
                    .as(document.toString())
                    .isNotEmpty();
        }
    }

    @Test
    void everyCaseIsAnsweredWithoutUnsafeHtmlAndWithAsManyEntriesAsExpected() throws IOException {
        Path cases = shared("eval/feeds");
        int expected = 0;
        int right = 0;
        for (String line : Files.readAllLines(cases.resolve("expected.jsonl"))) {
            JsonNode feedCase = Json.MAPPER.readTree(line);
            List<Entry> entries = entries(cases, feedCase);
            assertThat(entries).as(feedCase.path("id").asText()).noneMatch(CorpusTest::isUnsafe);
            for (JsonNode check : feedCase.path("checks")) {
                if (check.path("path").asText().equals("entries")
                        && !check.path("contested").asBoolean()) {
                    expected++;
                    right += entries.size() == check.path("value").asInt() ? 1 : 0;
                }
            }
        }
        assertThat(right).isGreaterThanOrEqualTo(expected * 99 / 100).isPositive();
    }

    private static List<Entry> entries(Path cases, JsonNode feedCase) throws IOException {
        Map<String, String> headers = new HashMap<>();
        feedCase.path("http_headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        byte[] body = Files.readAllBytes(cases.resolve(feedCase.path("file").asText()));
        return switch (FeedReader.read(body, headers, "", PATIENCE)) {
            case Parsed parsed -> parsed.feed().entries();
            case NotAFeed no -> List.of();
        };
    }

    private static boolean isUnsafe(Entry entry) {
        return Stream.concat(Stream.ofNullable(entry.summary()), entry.content().stream())
                .anyMatch(html -> UNSAFE.matcher(html).find());
    }

    private static List<Path> files(Path directory, String suffix) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }

    /** The folder of third-party data beside the repository, or where {@code bellwether.shared} says. */
    private static Path shared(String path) {
        Path root = Path.of("").toAbsolutePath();
        while (root != null
                && !Files.exists(root.resolve("bellwether"))
                && !Files.exists(root.resolve(".editorconfig"))) {
            root = root.getParent();
        }
        String beside =
                root == null ? "../shared" : root.resolveSibling("shared").toString();
        Path found = Path.of(System.getProperty("bellwether.shared", beside)).resolve(path);
        Assumptions.assumeTrue(Files.isDirectory(found), () -> "no third-party data at " + found);
        return found;
    }
}
