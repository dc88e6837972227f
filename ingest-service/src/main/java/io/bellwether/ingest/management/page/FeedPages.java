package io.bellwether.ingest.management.page;

import io.bellwether.events.Tier;
import io.bellwether.ingest.management.ArticleBook;
import io.bellwether.ingest.management.FeedBook;
import io.bellwether.ingest.polling.PastPoll;
import io.bellwether.ingest.polling.PollHistory;
import io.bellwether.ingest.subscription.Subscription;
import io.bellwether.ingest.subscription.Tiers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Gathers what a feed's own page shows. */
@ApplicationScoped
public class FeedPages {
    private static final int MOST_POLLS = 24;
    private static final int MOST_ARTICLES = 20;

    private final Overviews overviews;
    private final PollHistory history;
    private final ArticleBook articles;
    private final FeedBook book;

    FeedPages(Overviews overviews, PollHistory history, ArticleBook articles, FeedBook book) {
        this.overviews = overviews;
        this.history = history;
        this.articles = articles;
        this.book = book;
    }

    /** A poll as the page tells it. */
    public record PollLine(Moment ended, Tone tone, String words, int fresh, int revised, int known, String took) {
        static PollLine of(PastPoll poll, Instant now) {
            return new PollLine(
                    new Moment(poll.ended(), now),
                    Tone.of(poll.outcome()),
                    Words.plain(poll.outcome().word()) + (poll.detail().isBlank() ? "" : ": " + poll.detail()),
                    poll.fresh(),
                    poll.revised(),
                    poll.known(),
                    Duration.between(poll.started(), poll.ended()).toMillis() + " ms");
        }
    }

    /**
     * A feed's page.
     *
     * @param target of its latency, as ISO 8601 has it; empty where nobody said
     * @param tags   separated by commas
     */
    public record FeedPage(
            FeedLine line,
            Moment subscribed,
            long polls,
            String target,
            String tags,
            boolean paused,
            boolean fullText,
            String language,
            String etag,
            String lastModified,
            boolean lying,
            String movingTo,
            Moment movingSince,
            Moment pushedUntil,
            List<String> tiers,
            PollChart chart,
            List<PollLine> history,
            List<ArticleLine> articles,
            List<MoveLine> moves) {}

    /** The last move, if it may be undone: the feed is still where it led. */
    private List<MoveLine> moves(Subscription feed, Instant now) {
        return book.moves(feed.id()).stream()
                .filter(move -> move.undone() == null && move.movedTo().equals(feed.address()))
                .limit(1)
                .map(move -> new MoveLine(move.address(), new Moment(move.until(), now), Words.plain(move.why())))
                .toList();
    }

    String of(Subscription feed, Notice notice) {
        Instant now = Instant.now();
        List<PollLine> polls = history.latest(feed.id(), MOST_POLLS).stream()
                .map(poll -> PollLine.of(poll, now))
                .toList();
        return Pages.feed(
                new FeedPage(
                        overviews.line(feed, now),
                        new Moment(feed.subscribed(), now),
                        feed.polls(),
                        feed.terms().target() == null
                                ? ""
                                : feed.terms().target().toString(),
                        String.join(", ", feed.terms().tags().stream().sorted().toList()),
                        feed.terms().paused(),
                        feed.terms().fullText(),
                        feed.about().language(),
                        feed.validators().etag(),
                        feed.validators().lastModified(),
                        feed.validators().lying(),
                        feed.moving() == null ? null : feed.moving().to(),
                        new Moment(feed.moving() == null ? null : feed.moving().since(), now),
                        new Moment(feed.pushedUntil(), now),
                        Arrays.stream(Tier.values()).map(Tiers::word).toList(),
                        PollChart.of(history.day(feed.id(), now)),
                        polls,
                        articles.latest(feed.id(), MOST_ARTICLES).stream()
                                .map(article -> ArticleLine.of(article, now))
                                .toList(),
                        moves(feed, now)),
                notice);
    }
}
