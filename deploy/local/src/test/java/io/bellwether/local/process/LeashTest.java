package io.bellwether.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LeashTest {

    /** Runs for ever, were it not for the leash. */
    public static final class Patient {
        private Patient() {}

        public static void main(String[] args) throws InterruptedException {
            System.out.println("running with " + String.join(" ", args));
            Thread.currentThread().join();
        }
    }

    @Test
    void a_process_ends_when_its_holder_lets_go() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Leash.class.getName(),
                        Patient.class.getName(),
                        "one",
                        "two")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var output = process.inputReader()) {
            assertThat(output.readLine()).isEqualTo("running with one two");

            process.getOutputStream().close();

            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
    }
}
