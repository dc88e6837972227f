package io.bellwether.ingest.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of third-party data beside the repository, or where {@code bellwether.shared} says; none of it is ours. */
final class SharedData {
    private SharedData() {}

    static Optional<Path> folder(String path) {
        Path root = Path.of("").toAbsolutePath();
        while (root != null
                && !Files.exists(root.resolve("bellwether"))
                && !Files.exists(root.resolve(".editorconfig"))) {
            root = root.getParent();
        }
        String beside =
                root == null ? "../shared" : root.resolveSibling("shared").toString();
        return Optional.of(
                        Path.of(System.getProperty("bellwether.shared", beside)).resolve(path))
                .filter(Files::isDirectory);
    }

    static List<Path> files(Path folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }
}
