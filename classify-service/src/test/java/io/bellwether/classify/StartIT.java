package io.bellwether.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service, started with something missing: it ends at once, and says in one line why. */
class StartIT {
    private static final Path APP = Path.of("target", "quarkus-app");
    private static final String MODEL = "io/bellwether/extraction/reader/moves.onnx";
    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    Path folder;

    /** What a start that failed left. */
    private record Ended(int code, List<String> complaints) {}

    private Ended start(Path app, String... properties) throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-Dquarkus.log.console.json.enabled=false",
                "-Dquarkus.http.port=0",
                "-Dkafka.bootstrap.servers=127.0.0.1:1",
                "-Dkafka-streams.state.dir=" + folder.resolve("streams")));
        command.addAll(List.of(properties));
        command.addAll(List.of("-jar", app.resolve("quarkus-run.jar").toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).as(Files.readString(log)).isTrue();
        return new Ended(process.exitValue(), complaints(Files.readAllLines(log)));
    }

    /** What Java itself warns of is not ours. */
    private static List<String> complaints(List<String> log) {
        return log.stream()
                .filter(line -> line.contains(" ERROR ") || line.startsWith("\tat ") || line.contains("Exception"))
                .toList();
    }

    @Test
    void aWrongLineOfAGazetteerIsNamed() throws Exception {
        Files.writeString(folder.resolve("people.tsv"), "# ours\nAda Lind\n");

        Ended ended = start(APP, "-Dbellwether.gazetteer.directory=" + folder);

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.complaints())
                .singleElement()
                .asString()
                .endsWith("Cannot read articles: gazetteer file " + folder.resolve("people.tsv")
                        + ", line 2: has 1 columns, must have 3, with tabs between");
    }

    @Test
    void aGazetteerThatIsNotThereIsNamed() throws Exception {
        Ended ended = start(APP, "-Dbellwether.gazetteer.directory=" + folder.resolve("nowhere"));

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.complaints())
                .singleElement()
                .asString()
                .contains(folder.resolve("nowhere") + ": holds none of");
    }

    @Test
    void aDamagedModelIsNamed() throws Exception {
        Ended ended = start(appWith(model -> Files.write(model, new byte[] {1, 2, 3})));

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.complaints())
                .singleElement()
                .asString()
                .contains("Cannot read articles: extraction resource reader/moves.onnx: its checksum is not");
    }

    @Test
    void aMissingModelIsNamed() throws Exception {
        Ended ended = start(appWith(Files::delete));

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.complaints())
                .singleElement()
                .asString()
                .endsWith("Cannot read articles: extraction resource reader/moves.onnx: missing");
    }

    private interface Harm {
        void to(Path model) throws IOException;
    }

    /** The packaged service, with something done to its model. */
    private Path appWith(Harm harm) throws IOException {
        Path app = folder.resolve("app");
        try (Stream<Path> files = Files.walk(APP)) {
            for (Path file : files.toList()) {
                Path copy = app.resolve(APP.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        try (Stream<Path> jars = Files.list(app.resolve("lib").resolve("main"))) {
            Path jar = jars.filter(file -> file.getFileName().toString().contains("bellwether-extraction"))
                    .findFirst()
                    .orElseThrow();
            try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of())) {
                harm.to(zip.getPath(MODEL));
            }
        }
        return app;
    }
}
