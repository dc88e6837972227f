package io.bellwether.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How fast feeds are read on one core, with all repairs and safe HTML, and how fast plain ROME and feedparser read the same
 * documents: each in a process of its own, one after the other, on the same core. Entries are counted and compared first.
 */
final class ReadingSpeed {
    private static final String PYTHON = "/usr/bin/python3";
    private static final double MEGABYTE = 1e6;

    private final Path repository;
    private final Path documents;
    private final double warmUp;
    private final double seconds;

    /** What one reader made of the documents. */
    private record Result(String reader, Map<String, Integer> entries, double documents, double megabytes) {
        long refused() {
            return entries.values().stream().filter(count -> count < 0).count();
        }

        int total() {
            return entries.values().stream()
                    .mapToInt(count -> Math.max(count, 0))
                    .sum();
        }
    }

    ReadingSpeed(Path repository, Path documents, double warmUp, double seconds) {
        this.repository = repository;
        this.documents = documents;
        this.warmUp = warmUp;
        this.seconds = seconds;
    }

    void run() throws Exception {
        Path folder = documents != null ? documents : shared().orElseGet(this::samples);
        Map<String, byte[]> bodies = ReadingWorker.documents(folder);
        System.out.printf(
                "%d documents, %.1f MB, in %s%n",
                bodies.size(),
                bodies.values().stream().mapToInt(body -> body.length).sum() / MEGABYTE,
                folder);
        List<Result> results = new ArrayList<>();
        results.add(java("bellwether", folder));
        results.add(java("rome", folder));
        if (hasFeedparser()) {
            results.add(result("feedparser", python(folder)));
        } else {
            System.out.println("feedparser: not there (Debian: apt install python3-feedparser)");
        }
        compare(results);
        results.forEach(result -> print(result, results.getFirst()));
    }

    /** No speed counts that was got by reading less. */
    private static void compare(List<Result> results) {
        Result ours = results.getFirst();
        for (Result other : results) {
            other.entries().forEach((file, count) -> {
                if (ours.entries().get(file) < count) {
                    throw new IllegalStateException("%s: %d entries, %s finds %d"
                            .formatted(file, ours.entries().get(file), other.reader(), count));
                }
            });
        }
    }

    private static void print(Result result, Result ours) {
        System.out.printf(
                "%-12s %7.0f documents/s %7.2f MB/s; %,d entries, %d documents refused; bellwether is %.2f times as fast%n",
                result.reader(),
                result.documents(),
                result.megabytes(),
                result.total(),
                result.refused(),
                ours.megabytes() / result.megabytes());
    }

    private Result java(String reader, Path folder) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                ReadingWorker.class.getName(),
                reader));
        command.addAll(arguments(folder));
        command.add(repository.resolve("ingest-service/target/quarkus-app").toString());
        return result(reader, command);
    }

    private List<String> python(Path folder) throws IOException {
        Path script = Files.createTempFile("bellwether-benchmark-", ".py");
        script.toFile().deleteOnExit();
        try (InputStream worker = ReadingSpeed.class.getResourceAsStream("/feedparser_worker.py")) {
            Files.write(script, worker.readAllBytes());
        }
        List<String> command = new ArrayList<>(List.of(PYTHON, script.toString()));
        command.addAll(arguments(folder));
        return command;
    }

    private List<String> arguments(Path folder) {
        return List.of(folder.toString(), Double.toString(warmUp), Double.toString(seconds));
    }

    private static boolean hasFeedparser() throws IOException, InterruptedException {
        return Files.isExecutable(Path.of(PYTHON))
                && new ProcessBuilder(PYTHON, "-c", "import feedparser")
                                .redirectErrorStream(true)
                                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                .start()
                                .waitFor()
                        == 0;
    }

    private static Result result(String reader, List<String> command) throws Exception {
        List<String> pinned = new ArrayList<>(command);
        if (Files.isExecutable(Path.of("/usr/bin/taskset"))) {
            pinned.addAll(0, List.of("/usr/bin/taskset", "-c", "0"));
        }
        Process process = new ProcessBuilder(pinned)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Map<String, Integer> entries = new HashMap<>();
        String[] speed = null;
        try (BufferedReader lines = process.inputReader(UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] fields = line.split("\t", -1);
                if (fields[0].equals("speed")) {
                    speed = fields;
                } else {
                    entries.put(fields[0], Integer.parseInt(fields[1]));
                }
            }
        }
        if (process.waitFor() != 0 || speed == null) {
            throw new IllegalStateException(reader + " gave no answer");
        }
        double taken = Long.parseLong(speed[3]) / 1e9;
        return new Result(
                reader, entries, Long.parseLong(speed[1]) / taken, Long.parseLong(speed[2]) / MEGABYTE / taken);
    }

    /** Real feeds beside the repository. */
    private Optional<Path> shared() {
        return Stream.of(repository
                        .toAbsolutePath()
                        .normalize()
                        .resolveSibling("shared")
                        .resolve("eval/realfeeds"))
                .filter(Files::isDirectory)
                .findFirst();
    }

    /** Feeds of invented news, where there are no others. */
    private Path samples() {
        try {
            Path folder = Files.createTempDirectory("bellwether-benchmark-");
            for (int feed = 0; feed < 20; feed++) {
                Files.writeString(folder.resolve(feed + ".xml"), SampleFeed.rss(feed, 30));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
