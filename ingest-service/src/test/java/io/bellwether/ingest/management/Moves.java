package io.bellwether.ingest.management;

import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** What a move leaves in the database, without the week that it takes. */
public final class Moves {
    private Moves() {}

    public static void pretend(DataSource dataSource, String feed, String from, String to) {
        Jdbi.create(dataSource).useTransaction(handle -> {
            handle.execute("UPDATE ingest.feeds SET address = ? WHERE id = ?", to, feed);
            handle.execute(
                    "INSERT INTO ingest.former_addresses (feed, address, moved_to, until, why)"
                            + " VALUES (?, ?, ?, now(), 'permanent_redirect')",
                    feed,
                    from,
                    to);
        });
    }
}
