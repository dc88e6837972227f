package io.bellwether.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A program, its output in a log file. */
public final class ProcessPart implements Part {
    private static final long MAX_LOG_BYTES = 16L * 1024 * 1024;

    /**
     * Ctrl-C reaches every process of the terminal at once, and so does closing it; these wait for us to end them in order. An
     * ignored signal stays ignored in what the shell turns into.
     */
    private static final List<String> DEAF_TO_THE_TERMINAL =
            List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

    private final String name;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Path log;
    private final ProcessNotes notes;
    private Process process;
    private boolean stopped;

    /**
     * @param environment added to our own
     * @param log         what it prints is added there
     * @param notes       where it is noted, so that it can be found after a crash
     */
    public ProcessPart(
            String name, List<String> command, Map<String, String> environment, Path log, ProcessNotes notes) {
        this.name = name;
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.log = log;
        this.notes = notes;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Path log() {
        return log;
    }

    @Override
    public synchronized void start() {
        if (stopped) {
            return;
        }
        List<String> whole = new ArrayList<>(DEAF_TO_THE_TERMINAL);
        whole.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            rollLog();
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + name, e);
        }
        notes.note(name, process.toHandle());
    }

    @Override
    public synchronized CompletableFuture<ProcessHandle> ended() {
        return process.toHandle().onExit();
    }

    @Override
    public synchronized void stop(Duration patience) {
        stopped = true;
        if (process != null) {
            Endings.end(process.toHandle(), patience);
        }
    }

    private void rollLog() throws IOException {
        if (Files.exists(log) && Files.size(log) > MAX_LOG_BYTES) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
