package io.bellwether.ingest.article;

import io.bellwether.events.Article;
import io.bellwether.ingest.article.ArticleIdentity.Keys;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The articles seen, in PostgreSQL, for ever. Works inside the caller's transaction, which has locked the feed.
 *
 * <p>What that costs: about 1 KB an article, its indexes included.
 */
@ApplicationScoped
public class ArticleStore {
    /** That a guid or link is shared shows by the second row; a home page may have a hundred thousand. */
    private static final String FIND = """
            WITH strong AS (
                SELECT a.* FROM unnest(:guids) AS k CROSS JOIN LATERAL
                    (SELECT * FROM ingest.articles WHERE feed = :feed AND guid_key = k LIMIT 2) AS a
                UNION
                SELECT a.* FROM unnest(:forms) AS k CROSS JOIN LATERAL
                    (SELECT * FROM ingest.articles WHERE feed = :feed AND guid_form = k LIMIT 2) AS a
                UNION
                SELECT a.* FROM unnest(:links) AS k CROSS JOIN LATERAL
                    (SELECT * FROM ingest.articles WHERE feed = :feed AND link_key = k LIMIT 2) AS a
                UNION
                SELECT * FROM ingest.articles WHERE feed = :feed AND id = ANY(:ids)
            )
            SELECT * FROM strong
            UNION
            (SELECT * FROM ingest.articles
                WHERE feed = :feed AND title_key = ANY(:titles) AND (seen > :recent OR published = ANY(ARRAY(
                    SELECT to_timestamp(millis / 1000.0) FROM unnest(:dates) AS millis)))
                ORDER BY seen DESC LIMIT :most)
            """;

    private static final String REMEMBER = """
            INSERT INTO ingest.articles
                (id, feed, guid_key, guid_form, link_key, path_key, title_key, text_key, revision, content_hash, backfill,
                published, seen, revised, copy_of)
            VALUES (:id, :feed, :guid, :form, :link, :path, :title, :text, :revision, :content, :backfill,
                :published, :seen, :now, :copyOf)
            ON CONFLICT (id) DO UPDATE SET
                guid_key = excluded.guid_key, guid_form = excluded.guid_form, link_key = excluded.link_key,
                path_key = excluded.path_key, title_key = excluded.title_key, text_key = excluded.text_key,
                revision = excluded.revision, content_hash = excluded.content_hash,
                revised = CASE WHEN articles.revision = excluded.revision THEN articles.revised ELSE excluded.revised END
            """;

    /** Twice as many as a document can have: a feed whose entries all have one title is not searched without end. */
    private static final int MOST_BY_TITLE = 10_000;

    private static final int MAX_TITLE = 300;

    /** What is remembered under any of the keys, as of {@code now}. */
    public List<SeenArticle> find(Handle handle, String feed, Keys keys, Instant now) {
        return handle.createQuery(FIND)
                .bind("feed", feed)
                .bindArray("guids", String.class, keys.guids().toArray())
                .bindArray("forms", String.class, keys.guidForms().toArray())
                .bindArray("links", String.class, keys.links().toArray())
                .bindArray("ids", String.class, keys.ids().toArray())
                .bindArray("titles", String.class, keys.titles().toArray())
                .bindArray(
                        "dates",
                        Long.class,
                        keys.dates().stream().map(Instant::toEpochMilli).toArray())
                .bind("recent", now.minus(Sameness.RECENT))
                .bind("most", MOST_BY_TITLE)
                .map((row, context) -> seen(row))
                .list();
    }

    /** What is remembered of these. */
    List<SeenArticle> of(Handle handle, Collection<String> ids) {
        return handle.createQuery("SELECT * FROM ingest.articles WHERE id = ANY(:ids)")
                .bindArray("ids", String.class, ids.toArray())
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
            EntryKeys keys = article.keys();
            batch.bind("id", article.id())
                    .bind("feed", feed)
                    .bind("guid", keys.guid())
                    .bind("form", keys.guidForm())
                    .bind("link", keys.link())
                    .bind("path", keys.path())
                    .bind("title", keys.title())
                    .bind("text", keys.text())
                    .bind("revision", article.revision())
                    .bind("content", keys.content())
                    .bind("backfill", article.backfill())
                    .bind("published", article.published())
                    .bind("seen", article.seen())
                    .bind("now", now)
                    .bind("copyOf", article.copyOf())
                    .add();
        }
        batch.execute();
    }

    /** Remembers what people know articles by: who looks at a feed wants to see more than keys. */
    void name(Handle handle, Collection<Article> editions) {
        if (editions.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("UPDATE ingest.articles SET title = ?, url = ? WHERE id = ?");
        for (Article article : editions) {
            batch.add(shortened(article.title()), article.url(), article.id());
        }
        batch.execute();
    }

    private static String shortened(String title) {
        return title == null || title.length() <= MAX_TITLE ? title : title.substring(0, MAX_TITLE);
    }

    private static SeenArticle seen(ResultSet row) throws SQLException {
        return new SeenArticle(
                row.getString("id"),
                new EntryKeys(
                        row.getString("guid_key"),
                        row.getString("guid_form"),
                        row.getString("link_key"),
                        row.getString("path_key"),
                        row.getString("title_key"),
                        row.getString("text_key"),
                        row.getString("content_hash")),
                row.getInt("revision"),
                row.getBoolean("backfill"),
                row.getTimestamp("published").toInstant(),
                row.getTimestamp("seen").toInstant(),
                row.getString("copy_of"));
    }
}
