package io.bellwether.ingest.fulltext;

import io.bellwether.events.Article;
import io.bellwether.events.FullText;
import io.bellwether.ingest.article.ArticleText;
import java.time.Instant;

/**
 * A revision that waits for the page of its article.
 *
 * @param edition  as its feed gives it
 * @param attempts made so far
 * @param reason   why the last of them brought nothing; null before the first
 * @param due      when the next is to be made
 * @param giveUp   when the summary goes on, whatever has come of it
 */
record WaitingPage(Article edition, int attempts, FullText reason, Instant due, Instant giveUp) {

    static WaitingPage of(Article edition, PageConfig config) {
        return new WaitingPage(
                edition, 0, null, edition.revised(), edition.revised().plus(config.patience()));
    }

    /** The event with the text of the page. */
    Article with(ArticleText page) {
        return edition(page.text(), page.truncated(), FullText.PAGE);
    }

    /** The event with what the feed says, and why that had to do. */
    Article without(FullText why) {
        return edition(edition.text(), edition.truncated(), why);
    }

    /** The event once there is no more time: with the reason of the last attempt, if there was one. */
    Article late() {
        return without(reason == null ? FullText.TOO_LATE : reason);
    }

    WaitingPage again(FullText why, Instant next) {
        return new WaitingPage(edition, attempts + 1, why, next, giveUp);
    }

    /** Not asked for yet, as its site is to be left alone until then. */
    WaitingPage queued(Instant next) {
        return new WaitingPage(edition, attempts, reason, next, giveUp);
    }

    private Article edition(String text, boolean truncated, FullText fullText) {
        return new Article(
                edition.id(),
                edition.revision(),
                edition.feedId(),
                edition.source(),
                edition.url(),
                edition.title(),
                text,
                edition.language(),
                edition.published(),
                edition.seen(),
                edition.revised(),
                edition.backfill(),
                truncated,
                edition.changed(),
                edition.copyOf(),
                fullText);
    }
}
