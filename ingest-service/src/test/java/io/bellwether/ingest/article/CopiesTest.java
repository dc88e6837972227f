package io.bellwether.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.ingest.article.FingerprintStore.Kept;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CopiesTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Fingerprint WIRE = print("Ada Moreno joins Bellwether as chief scientist");
    private static final Fingerprint OTHER = print("Bob Stone leaves Bellwether after nine years");

    @Test
    void theEarliestIsTheOriginal() {
        List<Kept> others =
                List.of(kept("late", 2, WIRE, null), kept("early", 1, WIRE, null), kept("other", 0, OTHER, null));

        assertThat(Copies.originals(Map.of("new", WIRE), others)).containsExactly(Map.entry("new", "early"));
    }

    @Test
    void aCopyOfACopyIsOneOfTheOriginal() {
        List<Kept> others = List.of(kept("copy", 1, WIRE, "root"));

        assertThat(Copies.originals(Map.of("new", WIRE), others)).containsExactly(Map.entry("new", "root"));
    }

    @Test
    void whatNobodyElseTellsIsNoCopy() {
        assertThat(Copies.originals(Map.of("new", WIRE), List.of(kept("other", 1, OTHER, null))))
                .isEmpty();
        assertThat(Copies.originals(Map.of("new", WIRE), List.of())).isEmpty();
    }

    private static Kept kept(String article, int minute, Fingerprint print, String copyOf) {
        return new Kept(article, NOON.plusSeconds(60L * minute), print, copyOf);
    }

    private static Fingerprint print(String title) {
        return Fingerprint.of(new ArticleText(title, "", false), null);
    }
}
