package io.bellwether.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With real processes of the shell. */
class SupervisorTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path directory;

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final Supervisor supervisor = new Supervisor(new Supervisor.Listener() {
        @Override
        public void restarting(Part part) {
            told.add("restarting " + part.name());
        }

        @Override
        public void gaveUp(Part part) {
            told.add("gave up " + part.name());
        }
    });
    private ProcessNotes notes;

    @BeforeEach
    void open() {
        notes = ProcessNotes.in(directory.resolve("processes.jsonl"));
    }

    @AfterEach
    void close() {
        notes.close();
    }

    @Test
    void what_is_killed_runs_again() {
        ProcessPart part = part("sleep 600");
        supervisor.run(part);
        ProcessHandle first = only(notes.leftovers());

        first.destroyForcibly();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(only(notes.leftovers()).pid()).isNotEqualTo(first.pid()));
        assertThat(told).containsExactly("restarting part");
        supervisor.stop(List.of(part), PATIENCE);
    }

    @Test
    void what_dies_over_and_over_is_given_up() {
        ProcessPart part = part("echo out of order; exit 3");
        supervisor.run(part);

        await().atMost(PATIENCE).until(() -> told.contains("gave up part"));
        assertThat(told).filteredOn("restarting part"::equals).hasSize(RestartBudget.MOST);
        assertThat(part.log()).content().startsWith("out of order\nout of order\n");
    }

    @Test
    void what_is_stopped_stays_down_even_when_it_does_not_want_to() throws Exception {
        ProcessPart part = part("trap '' TERM; echo ready; while :; do sleep 1; done");
        supervisor.run(part);
        await().atMost(PATIENCE).until(() -> Files.readString(part.log()).contains("ready"));
        ProcessHandle process = only(notes.leftovers());

        supervisor.stop(List.of(part), Duration.ofMillis(200));

        assertThat(process.isAlive()).isFalse();
        part.start();
        assertThat(notes.leftovers()).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void what_the_terminal_says_to_all_is_not_heard() throws Exception {
        ProcessPart part = part("kill -INT $$; kill -HUP $$; echo still here; sleep 600");
        supervisor.run(part);

        await().atMost(PATIENCE).until(() -> Files.readString(part.log()).contains("still here"));
        supervisor.stop(List.of(part), PATIENCE);
        assertThat(told).isEmpty();
    }

    private ProcessPart part(String script) {
        return new ProcessPart(
                "part", List.of("/bin/sh", "-c", script), Map.of(), directory.resolve("part.log"), notes);
    }

    private static ProcessHandle only(List<ProcessHandle> processes) {
        assertThat(processes).hasSize(1);
        return processes.getFirst();
    }
}
