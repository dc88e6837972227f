package io.bellwether.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Floors under what is measured in full elsewhere: a change that reads worse does not pass unseen. */
class AccuracyTest {
    private static final Extractor EXTRACTOR = Extractor.create();

    @Test
    void ourOwnItemsAreSeen() throws URISyntaxException {
        Labelled gold = Labelled.of(Path.of(
                Objects.requireNonNull(getClass().getResource("/gold.jsonl")).toURI()));

        assertThat(gold.size()).isGreaterThanOrEqualTo(60);
        assertThat(gold.detectionF1(EXTRACTOR)).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void realItemsOfOthersAreSeen() {
        Path file = shared().resolve("eval/moves_dev.jsonl");
        assumeTrue(Files.isRegularFile(file), "no labelled items of others at " + file);

        assertThat(Labelled.of(file).detectionF1(EXTRACTOR)).isGreaterThanOrEqualTo(0.88);
    }

    @Test
    void theArticleThatStartedThisIsOneMove() throws java.io.IOException {
        Path file = shared().resolve("eval/seed-article.txt");
        assumeTrue(Files.isRegularFile(file), "no article at " + file);
        String article = Files.readString(file);

        assertThat(Told.by("", article)).containsExactly("Andrej Karpathy: ? -> Anthropic, joins, confirmed");
        assertThat(Told.by("The talent war enters a new phase", article))
                .containsExactly("Andrej Karpathy: ? -> Anthropic, joins, confirmed");
    }

    /** Beside the repository, unless {@code bellwether.shared} says where. */
    private static Path shared() {
        String told = System.getProperty("bellwether.shared");
        Path root = Path.of("").toAbsolutePath();
        while (told == null && root.getParent() != null && !Files.isDirectory(root.resolve("extraction"))) {
            root = root.getParent();
        }
        return told != null ? Path.of(told) : root.resolveSibling("shared");
    }
}
