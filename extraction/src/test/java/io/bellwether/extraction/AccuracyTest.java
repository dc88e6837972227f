package io.bellwether.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The article that started it all, where it is there. How often we are right is measured in {@code verification/evaluation}. */
class AccuracyTest {

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
