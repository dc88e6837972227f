package io.bellwether.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What it is measured on. */
final class Machine {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    private Machine() {}

    /** Its cores, their make where the system tells, and the Java that runs. */
    static String inWords() throws IOException {
        return Runtime.getRuntime().availableProcessors() + " cores" + make() + ", Java "
                + System.getProperty("java.version");
    }

    private static String make() throws IOException {
        if (!Files.isReadable(PROCESSORS)) {
            return "";
        }
        return Files.readAllLines(PROCESSORS).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> " of " + line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("");
    }
}
