package io.bellwether.ingest.article;

import io.bellwether.events.Article;
import io.bellwether.events.Change;
import io.bellwether.events.EventCodec;
import io.bellwether.events.Json;
import io.bellwether.ingest.article.HeldEdit.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Which article was edited when, and the edits held back, in PostgreSQL. Works inside the caller's transaction. */
@ApplicationScoped
public class EditStore {
    /** Of each article as many of its latest revisions are remembered. */
    static final int REMEMBERED = 50;

    private static final String PAST =
            "SELECT * FROM ingest.edits WHERE article = ANY(:articles) ORDER BY article, revision DESC";

    private static final String RECORD = """
            INSERT INTO ingest.edits (article, revision, at, changed, content)
            VALUES (:article, :revision, :at, :changed, :content) ON CONFLICT DO NOTHING
            """;

    private static final String FORGET = "DELETE FROM ingest.edits WHERE article = :article AND revision <= :oldest";

    private static final String WAITING =
            "SELECT article, content, since FROM ingest.held_edits WHERE article = ANY(:articles)";

    private static final String QUIET =
            "SELECT * FROM ingest.held_edits WHERE feed = :feed AND since <= :since ORDER BY since LIMIT :most";

    /** Let go with one poll; more with the next. */
    private static final int MOST_AT_ONCE = 200;

    private static final String HOLD = """
            INSERT INTO ingest.held_edits (article, feed, since, content, title_key, text_key, value)
            VALUES (:article, :feed, :since, :content, :title, :text, :value)
            ON CONFLICT (article) DO UPDATE SET
                since = excluded.since, content = excluded.content, title_key = excluded.title_key,
                text_key = excluded.text_key, value = excluded.value
            """;

    /** The revisions remembered of each, the latest first; none where an article was never edited. */
    public Map<String, List<Edit>> of(Handle handle, Collection<String> articles) {
        Map<String, List<Edit>> edits = new HashMap<>();
        if (!articles.isEmpty()) {
            handle.createQuery(PAST)
                    .bindArray("articles", String.class, articles.toArray())
                    .map((row, context) -> Map.entry(row.getString("article"), edit(row)))
                    .forEach(edit -> edits.computeIfAbsent(edit.getKey(), article -> new ArrayList<>())
                            .add(edit.getValue()));
        }
        return edits;
    }

    /** Remembers revisions, and forgets those too long before. */
    void record(Handle handle, Map<String, List<Edit>> edits) {
        if (edits.isEmpty()) {
            return;
        }
        PreparedBatch record = handle.prepareBatch(RECORD);
        PreparedBatch forget = handle.prepareBatch(FORGET);
        edits.forEach((article, each) -> {
            for (Edit edit : each) {
                record.bind("article", article)
                        .bind("revision", edit.revision())
                        .bind("at", edit.at())
                        .bindArray("changed", String.class, words(edit.changed()))
                        .bind("content", edit.content())
                        .add();
                forget.bind("article", article)
                        .bind("oldest", edit.revision() - REMEMBERED)
                        .add();
            }
        });
        record.execute();
        forget.execute();
    }

    /** Which of the articles have an edit held back, and what it says. */
    Map<String, Waiting> waiting(Handle handle, Collection<String> articles) {
        Map<String, Waiting> waiting = new HashMap<>();
        handle.createQuery(WAITING)
                .bindArray("articles", String.class, articles.toArray())
                .map((row, context) -> Map.entry(
                        row.getString("article"),
                        new Waiting(
                                row.getString("content"),
                                row.getTimestamp("since").toInstant())))
                .forEach(edit -> waiting.put(edit.getKey(), edit.getValue()));
        return waiting;
    }

    /** What of a feed has been held back and unchanged since then or longer. */
    List<HeldEdit> quiet(Handle handle, String feed, Instant since) {
        return handle.createQuery(QUIET)
                .bind("feed", feed)
                .bind("since", since)
                .bind("most", MOST_AT_ONCE)
                .map((row, context) -> heldEdit(row))
                .list();
    }

    void hold(Handle handle, String feed, Collection<HeldEdit> edits) {
        if (edits.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(HOLD);
        for (HeldEdit edit : edits) {
            batch.bind("article", edit.event().id())
                    .bind("feed", feed)
                    .bind("since", edit.since())
                    .bind("content", edit.keys().content())
                    .bind("title", edit.keys().title())
                    .bind("text", edit.keys().text())
                    .bind("value", EventCodec.value(edit.event()))
                    .add();
        }
        batch.execute();
    }

    /** Nothing is held back of these any more. */
    void drop(Handle handle, String feed, Collection<String> articles) {
        if (!articles.isEmpty()) {
            handle.createUpdate("DELETE FROM ingest.held_edits WHERE feed = :feed AND article = ANY(:articles)")
                    .bind("feed", feed)
                    .bindArray("articles", String.class, articles.toArray())
                    .execute();
        }
    }

    private static Object[] words(Set<Change> changed) {
        return changed.stream().map(Change::word).sorted().toArray();
    }

    private static Edit edit(ResultSet row) throws SQLException {
        Set<Change> changed = EnumSet.noneOf(Change.class);
        Arrays.stream((Object[]) row.getArray("changed").getArray())
                .forEach(word -> changed.add(Change.valueOf(word.toString().toUpperCase(Locale.ROOT))));
        return new Edit(row.getInt("revision"), row.getTimestamp("at").toInstant(), changed, row.getString("content"));
    }

    private static HeldEdit heldEdit(ResultSet row) throws SQLException {
        EntryKeys says =
                EntryKeys.saying(row.getString("title_key"), row.getString("text_key"), row.getString("content"));
        Instant since = row.getTimestamp("since").toInstant();
        try {
            return new HeldEdit(Json.MAPPER.readValue(row.getBytes("value"), Article.class), says, since);
        } catch (IOException e) {
            throw new UncheckedIOException("held edit of article " + row.getString("article"), e);
        }
    }
}
