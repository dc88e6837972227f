package io.bellwether.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.ingest.feed.ParseOutcome.NotAFeed;
import io.bellwether.ingest.feed.ParseOutcome.Parsed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Damaged feeds: no exception, no hang, no HTML that acts. {@code -Dbellwether.fuzz.documents=N} reads more of them,
 * {@code -Dbellwether.fuzz.seed=S} others; document i is made of seed S + i, and a failure names its own.
 */
class FeedFuzzTest {
    private static final int DOCUMENTS = Integer.getInteger("bellwether.fuzz.documents", 2_000);
    private static final long SEED = Long.getLong("bellwether.fuzz.seed", 20_260_301L);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LARGEST_SEED = 40_000;
    private static final int LOOKED_AT = 40;

    @Test
    @Timeout(value = 60, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void damagedFeedsHarmNobody() throws IOException {
        List<byte[]> seeds = seeds();
        for (long seed = SEED; seed < SEED + DOCUMENTS; seed++) {
            byte[] document = new Mutation(seed, seeds).document();
            assertThat(harm(document))
                    .as("-Dbellwether.fuzz.documents=1 -Dbellwether.fuzz.seed=%d", seed)
                    .isEmpty();
        }
    }

    /** Our own feeds, and real ones where they are; with other seeds other documents are made. */
    private static List<byte[]> seeds() throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        SampleFeeds.ALL.forEach(feed -> seeds.add(feed.getBytes(UTF_8)));
        Optional<Path> real = SharedData.folder("eval/realfeeds");
        if (real.isPresent()) {
            for (Path file : SharedData.files(real.get(), ".xml")) {
                if (Files.size(file) < LARGEST_SEED) {
                    seeds.add(Files.readAllBytes(file));
                }
            }
        }
        return seeds;
    }

    private static Optional<String> harm(byte[] document) {
        try {
            return switch (FeedReader.read(document, Map.of(), "https://outlet.example/feed", PATIENCE)) {
                case NotAFeed no -> no.why().startsWith("takes") ? Optional.of(no.why()) : Optional.empty();
                case Parsed parsed ->
                    parsed.feed().entries().stream()
                            .limit(LOOKED_AT)
                            .flatMap(entry -> harm(entry).stream())
                            .findFirst();
            };
        } catch (RuntimeException | StackOverflowError e) {
            return Optional.of(e + " " + Stream.of(e.getStackTrace()).limit(12).toList());
        }
    }

    private static Optional<String> harm(Entry entry) {
        return Stream.concat(Stream.ofNullable(entry.summary()), entry.content().stream())
                .flatMap(html -> UnsafeHtml.in(html).stream())
                .findFirst()
                .or(() -> unstorable(entry))
                .or(() -> dangerous(entry));
    }

    /** What PostgreSQL and JSON refuse. */
    private static Optional<String> unstorable(Entry entry) {
        String all = entry.toString();
        return all.equals(FeedText.withoutForbidden(all)) ? Optional.empty() : Optional.of("unstorable: " + all);
    }

    private static Optional<String> dangerous(Entry entry) {
        Stream<String> links = Stream.concat(
                Stream.of(entry.link()), entry.enclosures().stream().map(Entry.Enclosure::url));
        return links.filter(Objects::nonNull)
                .filter(link -> link.strip().toLowerCase(Locale.ROOT).matches("(?s)(javascript|vbscript|data):.*"))
                .findFirst();
    }
}
