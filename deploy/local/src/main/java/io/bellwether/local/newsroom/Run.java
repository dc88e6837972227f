package io.bellwether.local.newsroom;

import static java.time.temporal.ChronoUnit.MILLIS;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.bellwether.events.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;

/**
 * One playing of the script, kept on disk so that a restart goes on where the last one stopped.
 *
 * @param opened when the newsroom was first started on its folder: what history is dated from
 * @param begun  when the timeline began; null until then
 * @param speed  how many seconds of the timeline go by in one second, more than 0
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
record Run(Instant opened, Instant begun, double speed) {
    private static final String FILE = "newsroom.json";

    Run {
        if (!(speed > 0)) {
            throw new IllegalArgumentException("speed is " + speed + ", must be more than 0");
        }
    }

    /** The run kept in a folder, or a new one, opened now; what is kept wins over {@code speed}. */
    static Run resumeOrOpen(Path stateDir, Instant now, double speed) {
        Path file = stateDir.resolve(FILE);
        try {
            if (Files.exists(file)) {
                return Json.MAPPER.readValue(file.toFile(), Run.class);
            }
            Run run = new Run(now.truncatedTo(MILLIS), null, speed);
            run.keep(stateDir);
            return run;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** The same run, begun now; itself when it has begun already. */
    Run begin(Instant now) {
        return begun == null ? new Run(opened, now.truncatedTo(MILLIS), speed) : this;
    }

    /** Writes it, whole or not at all. */
    void keep(Path stateDir) {
        try {
            Files.createDirectories(stateDir);
            Path written = Files.createTempFile(stateDir, FILE, ".tmp");
            Json.MAPPER.writeValue(written.toFile(), this);
            Files.move(written, stateDir.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the newsroom's run in " + stateDir, e);
        }
    }
}
