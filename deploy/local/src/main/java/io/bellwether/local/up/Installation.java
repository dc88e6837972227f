package io.bellwether.local.up;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What was built, and the Java that runs it.
 *
 * @param home the root of the repository
 * @param java the program
 */
record Installation(Path home, Path java) {
    static final List<String> SERVICES = List.of("ingest-service", "classify-service", "alert-service");

    /** @throws CannotRun when a service is not built */
    static Installation in(Path home) {
        Installation installation = new Installation(home, Path.of(System.getProperty("java.home"), "bin", "java"));
        SERVICES.forEach(service -> {
            if (!Files.exists(installation.runner(service))) {
                throw new CannotRun(service + " is not built: start with ./bellwether up, which builds it");
            }
        });
        return installation;
    }

    Path runner(String service) {
        return home.resolve(service).resolve("target").resolve("quarkus-app").resolve("quarkus-run.jar");
    }

    /** Our own class path, for the broker. */
    static String classPath() {
        return System.getProperty("java.class.path");
    }

    /** Our own jar, or folder of classes, alone. */
    static String ownCode() {
        return classPath().split(File.pathSeparator)[0];
    }
}
