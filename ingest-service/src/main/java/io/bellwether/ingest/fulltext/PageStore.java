package io.bellwether.ingest.fulltext;

import io.bellwether.events.Article;
import io.bellwether.events.EventCodec;
import io.bellwether.events.FullText;
import io.bellwether.events.Json;
import io.bellwether.ingest.fulltext.PageSchedule.Next;
import io.bellwether.ingest.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The revisions that wait for their pages, in PostgreSQL, between the articles and the outbox: stored with the poll that brought
 * them, gone with the transaction that puts them into the outbox.
 *
 * <p>Of an article one revision waits at most: a newer one sends the older on with its summary, so that they stay in order.
 */
@ApplicationScoped
public class PageStore {
    private static final String HOLD = """
            INSERT INTO ingest.pages (article, revision, edition, due, give_up)
            VALUES (:article, :revision, :edition, :due, :giveUp)
            """;

    private static final String OVERTAKE = "DELETE FROM ingest.pages WHERE article = ANY(:articles) RETURNING *";

    /** The newest first: where not all can be read in time, it is the oldest whose time is up. */
    private static final String CLAIM = """
            UPDATE ingest.pages SET leased_by = :holder, leased_until = :until
            WHERE article IN (
                SELECT article FROM ingest.pages
                WHERE due <= :now AND give_up > :now AND (leased_until IS NULL OR leased_until <= :now)
                ORDER BY give_up DESC LIMIT :most
                FOR UPDATE SKIP LOCKED)
            RETURNING *
            """;

    private static final String GIVE_UP = """
            DELETE FROM ingest.pages WHERE article IN (
                SELECT article FROM ingest.pages WHERE give_up <= :now ORDER BY give_up LIMIT :most
                FOR UPDATE SKIP LOCKED)
            RETURNING *
            """;

    private static final String NEXT = """
            SELECT min(least(give_up, greatest(due, leased_until))) FROM ingest.pages
            """;

    private static final String FORGET =
            "DELETE FROM ingest.pages WHERE article = :article AND revision = :revision AND leased_by = :holder";

    private static final String WAIT = """
            UPDATE ingest.pages SET
                attempts = :attempts, reason = :reason, due = :due, leased_by = NULL, leased_until = NULL
            WHERE article = :article AND revision = :revision AND leased_by = :holder
            """;

    private final Jdbi jdbi;
    private final Outbox outbox;
    private final PageConfig config;

    PageStore(DataSource dataSource, Outbox outbox, PageConfig config) {
        this.jdbi = Jdbi.create(dataSource);
        this.outbox = outbox;
        this.config = config;
    }

    /**
     * Holds back those of a feed's revisions whose pages are to be read, with the transaction that decided them.
     *
     * @param fullText whether the feed is to be read in full
     * @param editions in the order in which they are to be published
     * @return what goes on now: the others, and before them what waited and has been overtaken
     */
    public List<Article> hold(Handle handle, boolean fullText, Collection<Article> editions) {
        List<Article> onward = new ArrayList<>(overtaken(handle, editions));
        for (Article edition : editions) {
            if (!fullText || !Teaser.isOne(edition, config.summary())) {
                onward.add(edition);
            } else if (edition.url() == null) {
                onward.add(WaitingPage.of(edition, config).without(FullText.NO_LINK));
            } else {
                add(handle, WaitingPage.of(edition, config));
            }
        }
        return onward;
    }

    /** A feed that is no longer read in full may still have revisions waiting. */
    private List<Article> overtaken(Handle handle, Collection<Article> editions) {
        Object[] revised = editions.stream()
                .filter(edition -> edition.revision() > 1)
                .map(Article::id)
                .toArray();
        if (revised.length == 0) {
            return List.of();
        }
        return handle.createQuery(OVERTAKE)
                .bindArray("articles", String.class, revised)
                .map((row, context) -> page(row).late())
                .list();
    }

    private static void add(Handle handle, WaitingPage page) {
        handle.createUpdate(HOLD)
                .bind("article", page.edition().id())
                .bind("revision", page.edition().revision())
                .bind("edition", EventCodec.value(page.edition()))
                .bind("due", page.due())
                .bind("giveUp", page.giveUp())
                .execute();
    }

    /** Takes up to {@code most} pages that are due, for nobody else to read until the lease runs out. */
    List<WaitingPage> claim(String holder, Instant now, Duration lease, int most) {
        return jdbi.inTransaction(handle -> handle.createQuery(CLAIM)
                .bind("holder", holder)
                .bind("now", now)
                .bind("until", now.plus(lease))
                .bind("most", most)
                .map((row, context) -> page(row))
                .list());
    }

    /** Keeps the pages that {@code holder} is reading until {@code until}. */
    void renew(String holder, Collection<WaitingPage> pages, Instant until) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "UPDATE ingest.pages SET leased_until = :until WHERE leased_by = :holder AND article = ANY(:pages)")
                .bind("until", until)
                .bind("holder", holder)
                .bindArray(
                        "pages",
                        String.class,
                        pages.stream().map(page -> page.edition().id()).toArray())
                .execute());
    }

    /**
     * Does with a page what was decided, if {@code holder} still has it.
     *
     * @return false when it was given up, overtaken or taken over meanwhile, and nothing was done
     */
    boolean settle(WaitingPage page, String holder, Next next) {
        return switch (next) {
            case Next.GoesOn on -> publish(page, holder, on.edition());
            case Next.Waits waits -> wait(waits.page(), holder);
        };
    }

    private boolean publish(WaitingPage page, String holder, Article edition) {
        return jdbi.inTransaction(handle -> {
            int held = handle.createUpdate(FORGET)
                    .bind("article", page.edition().id())
                    .bind("revision", page.edition().revision())
                    .bind("holder", holder)
                    .execute();
            outbox.add(handle, held == 1 ? List.of(edition) : List.of());
            return held == 1;
        });
    }

    private boolean wait(WaitingPage page, String holder) {
        return jdbi.withHandle(handle -> handle.createUpdate(WAIT)
                        .bind("attempts", page.attempts())
                        .bind(
                                "reason",
                                page.reason() == null ? null : page.reason().word())
                        .bind("due", page.due())
                        .bind("article", page.edition().id())
                        .bind("revision", page.edition().revision())
                        .bind("holder", holder)
                        .execute()
                == 1);
    }

    /** Sends on what has waited long enough, whoever may be reading its page; what was sent. */
    List<Article> giveUp(Instant now, int most) {
        return jdbi.inTransaction(handle -> {
            List<Article> late = handle.createQuery(GIVE_UP)
                    .bind("now", now)
                    .bind("most", most)
                    .map((row, context) -> page(row).late())
                    .list();
            outbox.add(handle, late);
            return late;
        });
    }

    /** Gives back what {@code holder} has leased. */
    void release(String holder) {
        jdbi.useHandle(handle -> handle.execute(
                "UPDATE ingest.pages SET leased_by = NULL, leased_until = NULL WHERE leased_by = ?", holder));
    }

    /** When there will be something to do next. */
    Optional<Instant> next() {
        return jdbi.withHandle(
                handle -> handle.createQuery(NEXT).mapTo(Instant.class).findOne());
    }

    /** How many wait. */
    long waiting() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM ingest.pages")
                .mapTo(Long.class)
                .one());
    }

    private static WaitingPage page(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return new WaitingPage(
                article(row.getBytes("edition")),
                row.getInt("attempts"),
                reason == null ? null : FullText.valueOf(reason.toUpperCase(Locale.ROOT)),
                row.getTimestamp("due").toInstant(),
                row.getTimestamp("give_up").toInstant());
    }

    private static Article article(byte[] value) {
        try {
            return Json.MAPPER.readValue(value, Article.class);
        } catch (IOException e) {
            throw new UncheckedIOException("what waits for its page is no article", e);
        }
    }
}
