package io.bellwether.ingest.management.page;

import io.bellwether.ingest.management.ArticleView;
import java.time.Instant;
import java.util.List;

/**
 * An article as a feed's page tells of it.
 *
 * @param url     an http or https address; null where there is none
 * @param history whether it was there before we subscribed
 * @param changed what its latest edit changed; empty where that is not known
 */
public record ArticleLine(
        String title, String url, Moment seen, boolean history, int revision, Moment revised, String changed) {

    static ArticleLine of(ArticleView article, Instant now) {
        List<String> changed =
                article.edits() == null ? List.of() : article.edits().getFirst().changed();
        return new ArticleLine(
                article.title() == null ? "(title not kept)" : article.title(),
                FeedLine.web(article.url()),
                new Moment(article.seen(), now),
                article.backfill(),
                article.revision(),
                new Moment(article.revised(), now),
                String.join(" and ", changed));
    }
}
