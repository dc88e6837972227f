package io.bellwether.local.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run outlives the process. */
class RunTest {
    private static final Instant OPENED = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant LATER = OPENED.plusSeconds(60);

    @TempDir
    Path stateDir;

    @Test
    void whatIsKeptWins() {
        Run first = Run.resumeOrOpen(stateDir, OPENED, 2);
        assertThat(Run.resumeOrOpen(stateDir, LATER, 9)).isEqualTo(first).isEqualTo(new Run(OPENED, null, 2));
    }

    @Test
    void itBeginsOnce() {
        Run run = new Run(OPENED, null, 1);
        assertThat(run.begin(LATER)).isEqualTo(new Run(OPENED, LATER, 1));
        assertThat(run.begin(LATER).begin(LATER.plusSeconds(5))).isEqualTo(run.begin(LATER));
    }

    @Test
    void theFolderIsMadeAndNothingElseIsLeftInIt() throws Exception {
        Path folder = stateDir.resolve("a/b");
        Run run = Run.resumeOrOpen(folder, OPENED, 1).begin(LATER);
        run.keep(folder);
        assertThat(Run.resumeOrOpen(folder, LATER, 1)).isEqualTo(run);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aDamagedFileIsNamed() throws Exception {
        Run.resumeOrOpen(stateDir, OPENED, 1);
        Files.writeString(stateDir.resolve("newsroom.json"), "{\"opened\":");
        assertThatThrownBy(() -> Run.resumeOrOpen(stateDir, LATER, 1))
                .hasMessage("cannot read " + stateDir.resolve("newsroom.json"));
    }

    @Test
    void timeGoesForward() {
        assertThatThrownBy(() -> new Run(OPENED, null, 0)).hasMessageContaining("speed is 0.0");
    }
}
