package io.bellwether.local.up;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.local.port.Ports;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What stands in the way is said in one line, and nothing is started. */
class UpCommandTest {
    @TempDir
    Path home;

    private final StringWriter errors = new StringWriter();

    @BeforeEach
    void an_installation_that_looks_built() throws Exception {
        System.setProperty("bellwether.home", home.toString());
        for (String service : Installation.SERVICES) {
            Path runner = new Installation(home, home).runner(service);
            Files.createDirectories(runner.getParent());
            Files.createFile(runner);
        }
    }

    @AfterEach
    void forget() {
        System.clearProperty("bellwether.home");
    }

    @Test
    void a_wrong_option() {
        assertThat(execute("--bogus")).isEqualTo(2);
        assertThat(errors.toString()).isEqualTo("bellwether: Unknown option: '--bogus'\n");
    }

    @Test
    void a_port_that_is_no_number() {
        assertThat(execute("--port", "web")).isEqualTo(2);
        assertThat(errors.toString().lines()).hasSize(1);
    }

    @Test
    void a_port_in_use() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, Ports.loopback())) {
            int web = Math.min(taken.getLocalPort(), 65_526);
            assertThat(execute("--port", Integer.toString(web))).isEqualTo(1);
            assertThat(errors.toString()).matches("bellwether: port \\d+ is in use, and the .*\n");
            assertThat(home.resolve("data").resolve("postgres")).doesNotExist();
            assertThat(home.resolve("data").resolve("kafka")).doesNotExist();
        }
    }

    @Test
    void a_data_folder_in_use() {
        Path data = home.resolve("elsewhere");
        try (DataDirectory.Lock held = new DataDirectory(data).lock()) {
            assertThat(held.channel().isOpen()).isTrue();
            assertThat(execute("--data", data.toString())).isEqualTo(1);
            assertThat(errors.toString()).startsWith("bellwether: another bellwether up is running on " + data);
            assertThat(errors.toString().lines()).hasSize(1);
        }
    }

    @Test
    void a_list_of_feeds_that_is_not_there() {
        assertThat(execute("--feeds", home.resolve("none.opml").toString())).isEqualTo(1);
        assertThat(errors.toString())
                .startsWith("bellwether: cannot read the list of feeds")
                .hasLineCount(1);
        assertThat(home.resolve("data")).doesNotExist();
    }

    @Test
    void a_service_that_is_not_built() throws Exception {
        Files.delete(new Installation(home, home).runner("classify-service"));
        assertThat(execute()).isEqualTo(1);
        assertThat(errors.toString()).startsWith("bellwether: classify-service is not built");
    }

    private int execute(String... arguments) {
        CommandLine command = UpCommand.commandLine();
        command.setErr(new PrintWriter(errors));
        return command.execute(arguments);
    }
}
