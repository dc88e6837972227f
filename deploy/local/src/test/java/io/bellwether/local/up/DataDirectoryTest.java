package io.bellwether.local.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    Path directory;

    @Test
    void only_one_instance_has_it_at_a_time() {
        DataDirectory data = new DataDirectory(directory.resolve("data"));
        try (DataDirectory.Lock lock = data.lock()) {
            assertThat(lock.channel().isOpen()).isTrue();
            assertThatThrownBy(data::lock)
                    .isInstanceOf(CannotRun.class)
                    .hasMessageStartingWith("another bellwether up is running on " + data.root());
        }
        try (DataDirectory.Lock again = data.lock()) {
            assertThat(again.channel().isOpen()).isTrue();
        }
    }

    @Test
    void a_file_in_its_place_is_said_in_one_line() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "no folder");
        assertThatThrownBy(() -> new DataDirectory(file).lock())
                .isInstanceOf(CannotRun.class)
                .hasMessageStartingWith("cannot use the data folder " + file);
    }
}
