package io.bellwether.local.database;

import io.bellwether.local.port.Ports;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.apache.commons.io.FileUtils;

/** The real PostgreSQL as a process of its own, on loopback. What it holds stays in its directory. */
public final class LocalPostgres implements AutoCloseable {
    public static final String USERNAME = "postgres";
    /** Loopback connections are trusted; clients that insist on a password may send this one. */
    public static final String PASSWORD = "postgres";

    private static final String DATABASE = "bellwether";
    private static final Duration STARTUP = Duration.ofSeconds(60);

    private final EmbeddedPostgres postgres;
    private final Path cluster;

    private LocalPostgres(EmbeddedPostgres postgres, Path cluster) {
        this.postgres = postgres;
        this.cluster = cluster;
    }

    /**
     * Starts on {@code port}, preparing {@code directory} when it is new, and keeps what it is told through a power cut.
     *
     * @param log what the server says is added there
     * @throws UncheckedIOException when it does not start within a minute
     */
    public static LocalPostgres start(Path directory, int port, Path log) {
        return start(directory, builder(port, ProcessBuilder.Redirect.appendTo(log.toFile()), "on"));
    }

    /** Starts quickly and silently, at the price of what a power cut would lose: for tests. */
    public static LocalPostgres startForTests(Path directory, int port) {
        return start(directory, builder(port, ProcessBuilder.Redirect.DISCARD, "off"));
    }

    private static LocalPostgres start(Path directory, EmbeddedPostgres.Builder builder) {
        Path cluster = directory.resolve("cluster");
        Path prepared = directory.resolve("prepared");
        try {
            if (!Files.exists(prepared)) {
                // What an interrupted first start left behind is no database.
                FileUtils.deleteDirectory(cluster.toFile());
            }
            Files.createDirectories(directory);
            LocalPostgres postgres =
                    new LocalPostgres(builder.setDataDirectory(cluster).start(), cluster);
            postgres.createDatabase();
            if (!Files.exists(prepared)) {
                Files.createFile(prepared);
            }
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start in " + directory, e);
        }
    }

    public String jdbcUrl() {
        return jdbcUrl(postgres.getPort());
    }

    /** Where our database is when the server runs on {@code port}. */
    public static String jdbcUrl(int port) {
        return "jdbc:postgresql://" + Ports.LOOPBACK + ":" + port + "/" + DATABASE;
    }

    /** The server's own process, which outlives the one that started it. */
    public Optional<ProcessHandle> process() {
        return process(cluster.getParent());
    }

    /** The process that serves {@code directory}, as the directory's pid file has it, when it is alive. */
    public static Optional<ProcessHandle> process(Path directory) {
        try {
            String pid = Files.readAllLines(directory.resolve("cluster").resolve("postmaster.pid"))
                    .getFirst();
            return ProcessHandle.of(Long.parseLong(pid.strip())).filter(LocalPostgres::isPostgres);
        } catch (IOException | NumberFormatException | java.util.NoSuchElementException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not stop", e);
        }
    }

    /** After a crash the pid may have been given to somebody else's process. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.startsWith("postgres"))
                .isPresent();
    }

    private static EmbeddedPostgres.Builder builder(int port, ProcessBuilder.Redirect output, String fsync) {
        return EmbeddedPostgres.builder()
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setOverrideWorkingDirectory(binaries().toFile())
                .setPGStartupWait(STARTUP)
                .setServerConfig("listen_addresses", Ports.LOOPBACK)
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("shared_buffers", "32MB")
                .setServerConfig("max_connections", "60")
                // The library switches it off, which is right only for tests.
                .setServerConfig("fsync", fsync)
                .setOutputRedirector(output)
                .setErrorRedirector(output);
    }

    /** Unpacked once a user, not once a directory. */
    private static Path binaries() {
        return Path.of(
                System.getProperty("java.io.tmpdir"), "bellwether-postgres-" + System.getProperty("user.name", "user"));
    }

    private void createDatabase() {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet found =
                    statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("CREATE DATABASE " + DATABASE);
        } catch (SQLException e) {
            close();
            throw new IllegalStateException("cannot create the database " + DATABASE + ": " + e.getMessage(), e);
        }
    }
}
