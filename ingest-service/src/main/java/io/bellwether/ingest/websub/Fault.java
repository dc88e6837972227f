package io.bellwether.ingest.websub;

import java.sql.SQLException;

/** A fault of ours in a word. What a database says of it may hold the secrets it was given, and is not told. */
final class Fault {
    private Fault() {}

    static String word(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String name = root.getClass().getSimpleName();
        return root instanceof SQLException sql ? name + " " + sql.getSQLState() : name;
    }
}
