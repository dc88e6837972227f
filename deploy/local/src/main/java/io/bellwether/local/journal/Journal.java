package io.bellwether.local.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.bellwether.events.Json;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of JSON lines that only grows.
 *
 * @param <T> a record that Jackson reads and writes
 */
public final class Journal<T> implements AutoCloseable {
    private final Class<T> type;
    private final Path file;
    private final FileChannel channel;

    private Journal(Class<T> type, Path file, FileChannel channel) {
        this.type = type;
        this.file = file;
        this.channel = channel;
    }

    /** Opens {@code file}, creating it and its directory when they are not there. */
    public static <T> Journal<T> open(Class<T> type, Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            cutTornLine(file);
            return new Journal<>(
                    type, file, FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open " + file, e);
        }
    }

    /** Opens a file that another object, here or in another process, writes to. */
    public static <T> Journal<T> readOnly(Class<T> type, Path file) {
        try {
            return new Journal<>(type, file, FileChannel.open(file, StandardOpenOption.READ));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open " + file, e);
        }
    }

    /** Everything written so far, oldest first; a line still being written is not there yet. */
    public List<T> read() {
        try {
            String lines = Files.readString(file);
            List<T> entries = new ArrayList<>();
            for (String line :
                    lines.substring(0, lines.lastIndexOf('\n') + 1).lines().toList()) {
                entries.add(Json.MAPPER.readValue(line, type));
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Adds one entry; it is on disk when this returns. */
    public synchronized void append(T entry) {
        try {
            String line = Json.MAPPER.writeValueAsString(entry) + "\n";
            ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot write " + entry, e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close " + file, e);
        }
    }

    /** A process killed while it wrote leaves half a line, which was never acknowledged to anyone. */
    private static void cutTornLine(Path file) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            long end = bytes.length();
            while (end > 0 && byteAt(bytes, end - 1) != '\n') {
                end--;
            }
            bytes.setLength(end);
        }
    }

    private static int byteAt(RandomAccessFile bytes, long position) throws IOException {
        bytes.seek(position);
        return bytes.read();
    }
}
