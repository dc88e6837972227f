package io.bellwether.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;

/** Labelled text of others, which lies beside the repository and is no part of it. */
final class Shared {

    private Shared() {}

    /** Whether or not it is there; {@code -Dbellwether.shared} says where else it is. */
    static Path folder() {
        String told = System.getProperty("bellwether.shared");
        return told != null ? Path.of(told) : repository().resolveSibling("shared");
    }

    private static Path repository() {
        Path root = Path.of("").toAbsolutePath();
        while (root.getParent() != null && !Files.isDirectory(root.resolve("extraction"))) {
            root = root.getParent();
        }
        return root;
    }

    static Path beside(Path repository) {
        return repository.toAbsolutePath().normalize().resolveSibling("shared");
    }
}
