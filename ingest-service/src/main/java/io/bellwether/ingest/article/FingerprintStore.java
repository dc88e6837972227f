package io.bellwether.ingest.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The fingerprints of recent articles of all feeds, in PostgreSQL. Works inside the caller's transaction. */
@ApplicationScoped
public class FingerprintStore {
    private static final String OTHERS = """
            SELECT * FROM ingest.fingerprints
            WHERE marks && :marks AND feed <> :feed AND seen > :since
            ORDER BY seen LIMIT :most
            """;

    private static final String ADD = """
            INSERT INTO ingest.fingerprints (article, feed, seen, marks, signature, copy_of)
            VALUES (:article, :feed, :seen, :marks, :signature, :original) ON CONFLICT DO NOTHING
            """;

    private static final String CHANGE =
            "UPDATE ingest.fingerprints SET marks = :marks, signature = :signature WHERE article = :article";

    private static final String FORGET = """
            DELETE FROM ingest.fingerprints WHERE article IN
                (SELECT article FROM ingest.fingerprints WHERE seen < :since ORDER BY seen LIMIT :most FOR UPDATE SKIP LOCKED)
            """;

    /**
     * What a thousand feeds repeat is boilerplate: the index is read no further than this, and of what it gives then, by chance,
     * only the earliest are compared.
     *
     * @see <a href="https://www.postgresql.org/docs/current/gin.html#GIN-TIPS">PostgreSQL, gin_fuzzy_search_limit</a>
     */
    private static final String LIMIT = "SET LOCAL gin_fuzzy_search_limit = 4000";

    private static final int MOST_OTHERS = 1_000;

    private static final int MOST_FORGOTTEN = 10_000;

    /** A fingerprint kept; of a copy, {@code copyOf} is the original. */
    record Kept(String article, Instant seen, Fingerprint print, String copyOf) {
        String root() {
            return copyOf == null ? article : copyOf;
        }
    }

    /** Those of other feeds that have a mark in common with any. */
    List<Kept> others(Handle handle, String feed, Collection<Fingerprint> prints, Instant since) {
        Object[] marks = prints.stream()
                .flatMap(print -> print.marks().stream())
                .distinct()
                .toArray();
        if (marks.length == 0) {
            return List.of();
        }
        handle.execute(LIMIT);
        return handle.createQuery(OTHERS)
                .bindArray("marks", Long.class, marks)
                .bind("feed", feed)
                .bind("since", since)
                .bind("most", MOST_OTHERS)
                .map((row, context) -> kept(row))
                .list();
    }

    void add(Handle handle, String feed, Map<String, Fingerprint> prints, Map<String, String> originals, Instant seen) {
        List<String> marked = prints.keySet().stream()
                .filter(article -> !prints.get(article).marks().isEmpty())
                .toList();
        if (marked.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(ADD);
        for (String article : marked) {
            Fingerprint print = prints.get(article);
            batch.bind("article", article)
                    .bind("feed", feed)
                    .bind("seen", seen)
                    .bindArray("marks", Long.class, print.marks().toArray())
                    .bind("signature", print.signature())
                    .bind("original", originals.get(article))
                    .add();
        }
        batch.execute();
    }

    /** Copies of the new text are found, too; what is forgotten stays so. */
    void change(Handle handle, Map<String, Fingerprint> prints) {
        if (prints.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(CHANGE);
        prints.forEach((article, print) -> batch.bind("article", article)
                .bindArray("marks", Long.class, print.marks().toArray())
                .bind("signature", print.signature())
                .add());
        batch.execute();
    }

    /** Forgets the oldest that were seen before, as many as one transaction should. */
    void forget(Handle handle, Instant since) {
        handle.createUpdate(FORGET)
                .bind("since", since)
                .bind("most", MOST_FORGOTTEN)
                .execute();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        Long[] marks = (Long[]) row.getArray("marks").getArray();
        return new Kept(
                row.getString("article"),
                row.getTimestamp("seen").toInstant(),
                Fingerprint.stored(marks, row.getBytes("signature")),
                row.getString("copy_of"));
    }
}
