package io.bellwether.local.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.local.port.Ports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresIT {
    @TempDir
    Path directory;

    @Test
    void keeps_its_rows_when_started_again_on_another_port() throws Exception {
        try (LocalPostgres postgres = start()) {
            assertThat(postgres.process()).isPresent();
            execute(postgres, "CREATE TABLE kept (word text)");
            execute(postgres, "INSERT INTO kept VALUES ('still here')");
        }
        assertThat(LocalPostgres.process(directory)).isEmpty();
        try (LocalPostgres again = start()) {
            assertThat(value(again, "SELECT word FROM kept")).isEqualTo("still here");
        }
    }

    @Test
    void waits_for_the_disk_unless_told_otherwise() throws Exception {
        try (LocalPostgres postgres = start()) {
            assertThat(value(postgres, "SHOW fsync")).isEqualTo("on");
        }
    }

    @Test
    void starts_afresh_where_a_first_start_was_interrupted() throws Exception {
        Files.createDirectories(directory.resolve("cluster"));
        Files.writeString(directory.resolve("cluster").resolve("postgresql.conf"), "half a li");
        try (LocalPostgres postgres = start()) {
            assertThat(value(postgres, "SELECT current_database()")).isEqualTo("bellwether");
        }
    }

    private LocalPostgres start() {
        return LocalPostgres.start(directory, Ports.free(), directory.resolve("postgres.log"));
    }

    private static void execute(LocalPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(LocalPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(LocalPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), LocalPostgres.USERNAME, LocalPostgres.PASSWORD);
    }
}
