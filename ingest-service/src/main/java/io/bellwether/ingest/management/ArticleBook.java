package io.bellwether.ingest.management;

import io.bellwether.ingest.management.ArticleView.EditView;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The articles of a feed as its operator sees them. */
@ApplicationScoped
public class ArticleBook {
    private static final String LATEST = """
            SELECT * FROM ingest.articles WHERE feed = :feed ORDER BY seen DESC, published DESC LIMIT :most
            """;

    private static final String EDITS = """
            SELECT article, revision, at, changed FROM ingest.edits
            WHERE article = ANY(:articles) AND revision > 1 ORDER BY revision DESC
            """;

    private final Jdbi jdbi;

    ArticleBook(DataSource dataSource) {
        this.jdbi = Jdbi.create(dataSource);
    }

    /** The latest articles of a feed, newest first. */
    public List<ArticleView> latest(String feed, int most) {
        return jdbi.withHandle(handle -> {
            List<ArticleView> articles = handle.createQuery(LATEST)
                    .bind("feed", feed)
                    .bind("most", most)
                    .map((row, context) -> article(row))
                    .list();
            Map<String, List<EditView>> edits = edits(handle, articles);
            return articles.stream()
                    .map(article -> with(article, edits.get(article.id())))
                    .toList();
        });
    }

    private static Map<String, List<EditView>> edits(Handle handle, List<ArticleView> articles) {
        return handle
                .createQuery(EDITS)
                .bindArray(
                        "articles",
                        String.class,
                        articles.stream()
                                .filter(article -> article.revision() > 1)
                                .map(ArticleView::id)
                                .toArray())
                .map((row, context) -> Map.entry(row.getString("article"), edit(row)))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static EditView edit(ResultSet row) throws SQLException {
        return new EditView(row.getInt("revision"), row.getTimestamp("at").toInstant(), Arrays.asList((String[])
                row.getArray("changed").getArray()));
    }

    private static ArticleView article(ResultSet row) throws SQLException {
        return new ArticleView(
                row.getString("id"),
                row.getString("title"),
                row.getString("url"),
                row.getTimestamp("published").toInstant(),
                row.getTimestamp("seen").toInstant(),
                row.getBoolean("backfill"),
                row.getInt("revision"),
                row.getTimestamp("revised").toInstant(),
                null);
    }

    private static ArticleView with(ArticleView article, List<EditView> edits) {
        return new ArticleView(
                article.id(),
                article.title(),
                article.url(),
                article.published(),
                article.seen(),
                article.backfill(),
                article.revision(),
                article.revised(),
                edits);
    }
}
