package io.bellwether.ingest.outbox;

import io.bellwether.events.Article;
import io.bellwether.events.EventCodec;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The revisions stored and not yet on their topic. Works inside the caller's transaction. */
@ApplicationScoped
public class Outbox {
    /**
     * The oldest that nobody else has in hand. A revision waits until the one before it is gone, so that two instances never
     * change the order of an article's revisions.
     */
    private static final String TAKE = """
            SELECT seq, value FROM ingest.outbox AS o
            WHERE NOT EXISTS (SELECT 1 FROM ingest.outbox AS e WHERE e.article = o.article AND e.seq < o.seq)
            ORDER BY seq LIMIT :most
            FOR UPDATE SKIP LOCKED
            """;

    /** A stored revision. */
    record Row(long seq, byte[] value) {}

    /** Stores revisions with the transaction that decided them. */
    public void add(Handle handle, Collection<Article> articles) {
        if (articles.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("INSERT INTO ingest.outbox (article, value) VALUES (?, ?)");
        for (Article article : articles) {
            batch.add(article.id(), EventCodec.value(article));
        }
        batch.execute();
    }

    /** How many wait. */
    long waiting(Handle handle) {
        return handle.createQuery("SELECT count(*) FROM ingest.outbox")
                .mapTo(Long.class)
                .one();
    }

    List<Row> take(Handle handle, int most) {
        return handle.createQuery(TAKE)
                .bind("most", most)
                .map((row, context) -> new Row(row.getLong("seq"), row.getBytes("value")))
                .list();
    }

    void forget(Handle handle, Collection<Row> published) {
        handle.createUpdate("DELETE FROM ingest.outbox WHERE seq = ANY(:published)")
                .bindArray(
                        "published",
                        Long.class,
                        published.stream().map(Row::seq).toArray())
                .execute();
    }
}
