package io.bellwether.extraction.career;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.bellwether.events.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A real page about one move, with the mover's career in a table and much talk of four labs. It is no part of the project. */
class SeedArticleTest {

    @Test
    void isOneConfirmedMoveWithTheCareerOfItsTable() throws IOException {
        Path page = shared().resolve("eval/seed-article.txt");
        assumeTrue(Files.isRegularFile(page), "no article at " + page);

        var claims = Careers.claims("", Files.readString(page));

        assertThat(claims).hasSize(1);
        var claim = claims.getFirst();
        assertThat(claim.person().id()).isEqualTo("andrej-karpathy");
        assertThat(claim.to()).extracting("id").containsExactly("anthropic");
        assertThat(claim.status()).isEqualTo(Status.CONFIRMED);
        assertThat(claim.career())
                .extracting(Careers::line)
                .containsExactly("OpenAI, founding member", "Tesla, director of AI", "OpenAI", "Anthropic, now");
        assertThat(claim.profile()).isNotEmpty();
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
