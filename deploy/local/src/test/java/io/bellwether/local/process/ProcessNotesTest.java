package io.bellwether.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessNotesTest {
    @TempDir
    Path directory;

    @Test
    void finds_a_process_again_that_a_crash_left_behind() throws Exception {
        Process process = new ProcessBuilder("/bin/sh", "-c", "sleep 600").start();
        Path file = directory.resolve("processes.jsonl");
        try (ProcessNotes notes = ProcessNotes.in(file)) {
            notes.note("sleeper", process.toHandle());
        }
        try (ProcessNotes again = ProcessNotes.in(file)) {
            assertThat(again.leftovers()).extracting(ProcessHandle::pid).containsExactly(process.pid());
            process.destroyForcibly().waitFor();
            assertThat(again.leftovers()).isEmpty();
        }
    }

    @Test
    void never_takes_a_process_with_the_same_number_for_ours() throws Exception {
        Path file = directory.resolve("processes.jsonl");
        long somebodys = ProcessHandle.current().pid();
        Files.writeString(file, """
                {"name":"broker","pid":%d,"started":"%s"}
                """.formatted(somebodys, Instant.parse("2020-01-01T00:00:00Z")));
        try (ProcessNotes notes = ProcessNotes.in(file)) {
            assertThat(notes.leftovers()).isEmpty();
        }
    }
}
