package io.bellwether.local.process;

import io.bellwether.local.journal.Journal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The processes we started, on disk, so that those a crash of ours left behind can be found and told from others. */
public final class ProcessNotes implements AutoCloseable {
    /** How far two readings of a start time may lie apart: the kernel's clock is adjusted now and then. */
    private static final Duration SAME_START = Duration.ofSeconds(3);

    private final Path file;
    private final Journal<Note> journal;

    /**
     * One process.
     *
     * @param started as the operating system tells it: together with the pid it means this process and no other
     */
    record Note(String name, long pid, Instant started) {}

    private ProcessNotes(Path file, Journal<Note> journal) {
        this.file = file;
        this.journal = journal;
    }

    public static ProcessNotes in(Path file) {
        return new ProcessNotes(file, Journal.open(Note.class, file));
    }

    /** Remembers a process. */
    public void note(String name, ProcessHandle process) {
        process.info().startInstant().ifPresent(started -> journal.append(new Note(name, process.pid(), started)));
    }

    /** Those of an earlier run that are still alive. */
    public List<ProcessHandle> leftovers() {
        return journal.read().stream()
                .map(ProcessNotes::find)
                .flatMap(Optional::stream)
                .toList();
    }

    /** All have ended in good order: nothing to find. */
    public void forget() {
        close();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }

    @Override
    public void close() {
        journal.close();
    }

    private static Optional<ProcessHandle> find(Note note) {
        return ProcessHandle.of(note.pid())
                .filter(process -> process.info()
                        .startInstant()
                        .filter(started ->
                                Duration.between(started, note.started()).abs().compareTo(SAME_START) <= 0)
                        .isPresent());
    }
}
