package io.bellwether.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where things are in the checkout that the tests run in. */
public final class Repository {
    private Repository() {}

    /** The folder that holds the {@code bellwether} script. */
    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("bellwether")) || !Files.exists(folder.resolve("events/pom.xml"))) {
            folder = Optional.ofNullable(folder.getParent())
                    .orElseThrow(() -> new IllegalStateException("run from inside the repository"));
        }
        return folder;
    }

    /** The text of a file of the repository. */
    public static String text(String path) {
        try {
            return Files.readString(root().resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Real data to measure on, which is not part of the repository; empty where it is not at hand. */
    public static Optional<Path> shared() {
        String given = System.getProperty("bellwether.shared");
        Path shared = given == null ? root().resolveSibling("shared") : Path.of(given);
        return Files.isDirectory(shared.resolve("eval")) ? Optional.of(shared) : Optional.empty();
    }
}
