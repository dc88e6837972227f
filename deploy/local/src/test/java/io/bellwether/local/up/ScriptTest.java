package io.bellwether.local.up;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The script at the root, run by {@code sh} in a copy of the project's folders that was never built. */
class ScriptTest {
    private static final List<String> TOOLS = List.of(
            "sh", "sed", "awk", "head", "find", "dirname", "readlink", "cat", "rm", "mkdir", "mv", "tee", "grep");

    @TempDir
    Path directory;

    private Path root;
    private Path bin;
    private final Map<String, String> environment = new TreeMap<>();

    private record Outcome(int code, String out, String err) {}

    @BeforeEach
    void a_fresh_clone_and_a_bare_machine() throws Exception {
        root = Files.createDirectories(directory.resolve("a clone"));
        Files.copy(repository().resolve("bellwether"), root.resolve("bellwether"));
        bin = Files.createDirectories(directory.resolve("bin"));
        for (String tool : TOOLS) {
            Files.createSymbolicLink(bin.resolve(tool), onPath(tool));
        }
        environment.put("PATH", bin.toString());
        environment.put("HOME", directory.toString());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
    }

    @Test
    void without_a_command_it_lists_them_all() throws Exception {
        assertThat(run()).satisfies(outcome -> {
            assertThat(outcome.code()).isEqualTo(2);
            assertThat(outcome.err()).contains("up ", "test ", "extract ", "parse ");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "test", "extract", "parse"})
    void each_command_has_help_and_needs_nothing_built_for_it(String command) throws Exception {
        environment.remove("JAVA_HOME");
        Outcome outcome = run(command, "--help");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).startsWith("Usage: ./bellwether " + command);
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void its_help_names_every_option_of_up() throws Exception {
        String help = run("up", "--help").out();
        new CommandLine(new UpCommand())
                .getCommandSpec().options().stream()
                        .filter(option -> !option.usageHelp() && !option.versionHelp())
                        .forEach(option -> assertThat(help)
                                .contains(option.longestName(), option.description()[0].substring(0, 20)));
    }

    @Test
    void an_unknown_command_is_one_line() throws Exception {
        assertThat(run("fly"))
                .isEqualTo(
                        new Outcome(2, "", "bellwether: there is no command fly; ./bellwether --help lists them.\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "test", "extract", "parse"})
    void without_maven_it_says_what_to_install(String command) throws Exception {
        Outcome outcome = run(command);
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err())
                .startsWith("bellwether: needs Maven 3.8.6 or newer")
                .hasLineCount(1);
    }

    @Test
    void an_old_maven_is_named() throws Exception {
        program(bin.resolve("mvn"), "echo 'Apache Maven 3.6.3 (abc)'");
        Outcome outcome = run("test");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err())
                .startsWith("bellwether: needs Maven 3.8.6 or newer")
                .contains("3.6.3");
    }

    @Test
    void test_passes_its_options_to_maven_with_the_java_it_found() throws Exception {
        program(bin.resolve("mvn"), """
                [ "$1" = -v ] && { echo 'Apache Maven 3.9.9 (abc)'; exit; }
                echo "$JAVA_HOME" "$@"
                exit 7""");
        assertThat(run("test", "-pl", "events"))
                .isEqualTo(new Outcome(7, System.getProperty("java.home") + " verify -pl events\n", ""));
    }

    @Test
    void a_java_home_too_old_is_passed_over_for_the_java_on_the_path() throws Exception {
        program(bin.resolve("mvn"), """
                [ "$1" = -v ] && { echo 'Apache Maven 3.9.9 (abc)'; exit; }
                echo "$JAVA_HOME" """);
        environment.put("JAVA_HOME", jdk("17.0.2").toString());
        Path newer = jdk("21.0.1");
        Files.createSymbolicLink(bin.resolve("java"), newer.resolve("bin").resolve("java"));
        assertThat(run("test").out().strip()).isEqualTo(newer.toString());
    }

    @Test
    void a_build_that_fails_names_its_log_and_shows_the_first_errors() throws Exception {
        program(bin.resolve("mvn"), """
                [ "$1" = -v ] && { echo 'Apache Maven 3.9.9 (abc)'; exit; }
                echo '[INFO] Building Bellwether :: events 1.0.0-SNAPSHOT                [2/8]'
                echo '[ERROR] no such thing'
                exit 1""");
        Outcome outcome = run("extract");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .contains("Bellwether :: events  [2/8]", "[ERROR] no such thing")
                .endsWith("bellwether: the build failed; all of it is in "
                        + root.toRealPath().resolve("target").resolve("build.log") + "\n");
    }

    private Outcome run(String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("/bin/sh", root.resolve("bellwether").toString()));
        command.addAll(Arrays.asList(arguments));
        Path out = directory.resolve("out");
        Path err = directory.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private Path jdk(String version) throws IOException {
        Path home = Files.createDirectories(directory.resolve("jdk-" + version)).toRealPath();
        Files.createDirectories(home.resolve("bin"));
        program(home.resolve("bin").resolve("java"), "exit 1");
        program(home.resolve("bin").resolve("javac"), "exit 1");
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private static void program(Path file, String script) throws IOException {
        Files.createFile(file, asFileAttribute(fromString("rwxr-xr-x")));
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    }

    private static Path onPath(String tool) {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + tool + " on the PATH"));
    }

    private static Path repository() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("bellwether"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
