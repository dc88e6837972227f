package io.bellwether.local.up;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Where everything is kept between runs. */
record DataDirectory(Path root) {
    private static final long MIB = 1024L * 1024;
    private static final long LEAST_FREE = 1024 * MIB;

    /** Held while the product runs. */
    record Lock(FileChannel channel) implements AutoCloseable {
        @Override
        public void close() {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** @throws CannotRun when the folder cannot be used, is in use, or its disk is all but full */
    Lock lock() {
        try {
            Files.createDirectories(logs());
            FileChannel channel =
                    FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new CannotRun("another bellwether up is running on " + root
                        + ": stop it, or choose another folder with --data");
            }
            checkSpace();
            return new Lock(channel);
        } catch (IOException e) {
            throw new CannotRun("cannot use the data folder " + root + ": " + reason(e), e);
        }
    }

    Path logs() {
        return root.resolve("logs");
    }

    Path log(String part) {
        return logs().resolve(part + ".log");
    }

    Path kafka() {
        return root.resolve("kafka");
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path streams() {
        return root.resolve("streams");
    }

    Path mailbox() {
        return root.resolve("mailbox");
    }

    Path receiver() {
        return root.resolve("receiver");
    }

    Path newsroom() {
        return root.resolve("newsroom");
    }

    Path processes() {
        return root.resolve("processes.jsonl");
    }

    private void checkSpace() throws IOException {
        long free = Files.getFileStore(root).getUsableSpace();
        if (free < LEAST_FREE) {
            throw new CannotRun("the disk of " + root + " has only " + free / MIB + " MiB left; " + LEAST_FREE / MIB
                    + " MiB are needed");
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** The JDK's file exceptions often say nothing but the file's name. */
    private static String reason(IOException e) {
        return e instanceof java.nio.file.FileSystemException fs && fs.getReason() != null
                ? fs.getReason()
                : e.getClass().getSimpleName().replace("Exception", "");
    }
}
