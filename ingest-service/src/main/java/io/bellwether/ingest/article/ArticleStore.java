package io.bellwether.ingest.article;

import io.bellwether.ingest.article.ArticleIdentity.Keys;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The articles seen, in PostgreSQL. Works inside the caller's transaction, which has locked the feed. */
@ApplicationScoped
public class ArticleStore {
    private static final String FIND = """
            SELECT * FROM ingest.articles
            WHERE feed = :feed AND (guid_key = ANY(:guids) OR link_key = ANY(:links) OR id = ANY(:ids))
            ORDER BY seen
            """;

    private static final String REMEMBER = """
            INSERT INTO ingest.articles
                (id, feed, guid_key, link_key, revision, content_hash, backfill, published, seen, revised)
            VALUES (:id, :feed, :guid, :link, :revision, :content, :backfill, :published, :seen, :now)
            ON CONFLICT (id) DO UPDATE SET
                guid_key = excluded.guid_key, link_key = excluded.link_key, revision = excluded.revision,
                content_hash = excluded.content_hash, revised = excluded.revised
            """;

    /** What is remembered under any of the keys. */
    public List<SeenArticle> find(Handle handle, String feed, Keys keys) {
        return handle.createQuery(FIND)
                .bind("feed", feed)
                .bindArray("guids", String.class, keys.guids().toArray())
                .bindArray("links", String.class, keys.links().toArray())
                .bindArray("ids", String.class, keys.ids().toArray())
                .map((row, context) -> seen(row))
                .list();
    }

    /** Remembers articles that are new or changed. */
    public void remember(Handle handle, String feed, Collection<SeenArticle> articles, Instant now) {
        if (articles.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(REMEMBER);
        for (SeenArticle article : articles) {
            batch.bind("id", article.id())
                    .bind("feed", feed)
                    .bind("guid", article.guidKey())
                    .bind("link", article.linkKey())
                    .bind("revision", article.revision())
                    .bind("content", article.contentHash())
                    .bind("backfill", article.backfill())
                    .bind("published", article.published())
                    .bind("seen", article.seen())
                    .bind("now", now)
                    .add();
        }
        batch.execute();
    }

    private static SeenArticle seen(ResultSet row) throws SQLException {
        return new SeenArticle(
                row.getString("id"),
                row.getString("guid_key"),
                row.getString("link_key"),
                row.getInt("revision"),
                row.getString("content_hash"),
                row.getBoolean("backfill"),
                row.getTimestamp("published").toInstant(),
                row.getTimestamp("seen").toInstant());
    }
}
