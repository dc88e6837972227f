package io.bellwether.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where things lie. */
final class Repository {

    private Repository() {}

    /** The repository that a folder is in. */
    static Path holding(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        while (root.getParent() != null && !Files.isDirectory(root.resolve("extraction"))) {
            root = root.getParent();
        }
        return root;
    }

    /**
     * Labelled text of others, which lies beside the repository and is no part of it. Whether or not it is there; {@code
     * -Dbellwether.shared} says where else it is.
     */
    static Path shared(Path folder) {
        String told = System.getProperty("bellwether.shared");
        return told != null ? Path.of(told) : holding(folder).resolveSibling("shared");
    }
}
