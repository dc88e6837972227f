package io.bellwether.local.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    @TempDir
    Path directory;

    private Path file;

    record Line(String word) {}

    @BeforeEach
    void in_a_folder_not_there_yet() {
        file = directory.resolve("new").resolve("journal.jsonl");
    }

    @Test
    void has_everything_again_when_opened_again() {
        try (Journal<Line> journal = Journal.open(Line.class, file)) {
            journal.append(new Line("one"));
            journal.append(new Line("two\nlines"));
        }
        try (Journal<Line> again = Journal.open(Line.class, file)) {
            assertThat(again.read()).containsExactly(new Line("one"), new Line("two\nlines"));
        }
    }

    @Test
    void forgets_a_line_that_a_crash_tore_and_goes_on_after_it() throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{\"word\":\"whole\"}\n{\"word\":\"to");
        try (Journal<Line> journal = Journal.open(Line.class, file)) {
            journal.append(new Line("next"));
            assertThat(journal.read()).containsExactly(new Line("whole"), new Line("next"));
        }
    }

    @Test
    void a_reader_leaves_a_line_in_the_making_alone() throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{\"word\":\"whole\"}\n{\"word\":\"in the mak");
        try (Journal<Line> reader = Journal.readOnly(Line.class, file)) {
            assertThat(reader.read()).containsExactly(new Line("whole"));
        }
        assertThat(file).content().endsWith("in the mak");
    }
}
