package io.bellwether.ingest.article;

import io.bellwether.events.Article;
import io.bellwether.events.ArticleBuilder;
import io.bellwether.events.Source;
import io.bellwether.ingest.article.Recognition.New;
import io.bellwether.ingest.article.Recognition.Revised;
import io.bellwether.ingest.subscription.Subscription;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Writes the event of a revision. */
public final class Edition {
    private static final int MAX_URL_LENGTH = 4_000;
    private static final int MAX_NAME_LENGTH = 200;
    private static final int MAX_LANGUAGE_LENGTH = 35;

    private Edition() {}

    /** The event of a new article of a feed, as its latest document describes it. */
    static Article first(New fresh, Subscription feed) {
        return event(fresh.article(), fresh.candidate(), feed).build();
    }

    /** The event of a later revision, had just now. */
    static Article revised(Revised revised, Subscription feed, Instant now) {
        SeenArticle article = revised.article();
        return event(article, revised.candidate(), feed)
                .revised(article.revision(), now, revised.changed())
                .build();
    }

    private static ArticleBuilder event(SeenArticle article, Candidate candidate, Subscription feed) {
        ArticleText says = candidate.text();
        return Article.by(source(feed), feed.id(), article.id())
                .url(url(candidate.entry().link()))
                .title(says.title())
                .text(says.text())
                .truncated(says.truncated())
                .language(emptyAsNull(PlainText.line(feed.about().language(), MAX_LANGUAGE_LENGTH)))
                .published(article.published())
                .seen(article.seen())
                .backfill(article.backfill())
                .copyOf(article.copyOf());
    }

    /** The outlet: the host of its site, and the name its feed goes by. */
    static Source source(Subscription feed) {
        String id = host(feed.about().site()).orElse(feed.id());
        String name = PlainText.line(feed.about().title(), MAX_NAME_LENGTH);
        String address =
                host(feed.about().site()).or(() -> host(feed.address())).orElse(id);
        return new Source(
                id,
                name.isEmpty() ? address : name,
                feed.terms().tier(),
                feed.terms().speaksFor());
    }

    private static Optional<String> host(String address) {
        if (address == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(new URI(address.strip()).getHost())
                    .map(host -> host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Only what a reader can follow. */
    private static String url(String link) {
        if (link == null || link.length() > MAX_URL_LENGTH || !link.regionMatches(true, 0, "http", 0, 4)) {
            return null;
        }
        return emptyAsNull(PlainText.line(link, MAX_URL_LENGTH));
    }

    private static String emptyAsNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
