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
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Third-party documents, read where they are; they are not part of this repository. */
class CorpusTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ParsedFeed NOTHING =
            new ParsedFeed(new ParsedFeed.About(null, null, null, null), List.of(), FeedHints.NONE, PushOffer.NONE);
    private static final Pattern UNSAFE = Pattern.compile(
            "<\\s*(script|style|iframe|object|embed|form|applet|meta|link|base|frame)\\b|<[^>]*\\son[a-z]+\\s*=|<[^>]*(href|src|action)\\s*=\\s*[\"']?\\s*(javascript|vbscript|data:text)",
            Pattern.CASE_INSENSITIVE);

    @Test
    void everyRealFeedIsReadWithAllItsEntries() throws IOException {
        Path feeds = shared("eval/realfeeds");
        for (Path index : SharedData.files(feeds, ".jsonl")) {
            for (String line : Files.readAllLines(index)) {
                JsonNode expected = Json.MAPPER.readTree(line);
                byte[] body =
                        Files.readAllBytes(feeds.resolve(expected.path("file").asText()));

                assertThat(FeedReader.read(body, Map.of(), "", PATIENCE))
                        .as(expected.path("file").asText())
                        .isInstanceOfSatisfying(
                                Parsed.class,
                                parsed -> assertThat(parsed.feed().entries())
                                        .hasSizeGreaterThanOrEqualTo(
                                                expected.path("entries").asInt()));
            }
        }
    }

    /** The core checks that are not contested, of the fields that {@code score_feeds.py} compares by equality. */
    @Test
    void everyCaseIsAnsweredAndNinetyNineInAHundredChecksHold() throws IOException {
        Path cases = shared("eval/feeds");
        CorpusScore score = new CorpusScore();
        for (String line : Files.readAllLines(cases.resolve("expected.jsonl"))) {
            JsonNode feedCase = Json.MAPPER.readTree(line);
            ParsedFeed feed = feed(cases, feedCase);

            assertThat(feed.entries()).as(feedCase.path("id").asText()).noneMatch(CorpusTest::isUnsafe);
            score.add(feedCase, feed);
        }
        assertThat(score.share()).as(score.toString()).isGreaterThanOrEqualTo(0.99);
    }

    private static ParsedFeed feed(Path cases, JsonNode feedCase) throws IOException {
        Map<String, String> headers = new HashMap<>();
        feedCase.path("http_headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        byte[] body = Files.readAllBytes(cases.resolve(feedCase.path("file").asText()));
        return switch (FeedReader.read(body, headers, "", PATIENCE)) {
            case Parsed parsed -> parsed.feed();
            case NotAFeed no -> NOTHING;
        };
    }

    private static boolean isUnsafe(Entry entry) {
        return Stream.concat(Stream.ofNullable(entry.summary()), entry.content().stream())
                .anyMatch(html -> UNSAFE.matcher(html).find());
    }

    private static Path shared(String path) {
        Optional<Path> found = SharedData.folder(path);
        Assumptions.assumeTrue(found.isPresent(), () -> "no third-party data at ../shared/" + path);
        return found.get();
    }
}
