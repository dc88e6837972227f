package io.bellwether.ingest.fulltext;

import io.bellwether.events.Article;
import io.bellwether.events.FullText;
import io.bellwether.ingest.article.ArticleText;
import io.bellwether.ingest.fetch.FetchOutcome;
import io.bellwether.ingest.fetch.FetchOutcome.Blocked;
import io.bellwether.ingest.fetch.FetchOutcome.Fetched;
import io.bellwether.ingest.fetch.FetchOutcome.Gone;
import io.bellwether.ingest.fetch.FetchOutcome.NotFound;
import io.bellwether.ingest.fetch.FetchOutcome.RateLimited;
import io.bellwether.ingest.fetch.FetchOutcome.Refused;
import io.bellwether.ingest.fetch.FetchOutcome.ServerFailed;
import io.bellwether.ingest.fetch.FetchOutcome.TooLarge;
import io.bellwether.ingest.fulltext.PageReading.Found;
import io.bellwether.ingest.fulltext.PageReading.NotYet;
import io.bellwether.ingest.fulltext.PageReading.Nothing;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Reads the page of an article: asks its site whether we may, asks for it, finds the article in it. */
@ApplicationScoped
class PageReader {
    private final PageFetcher fetcher;
    private final Robots robots;

    PageReader(PageFetcher fetcher, Robots robots) {
        this.fetcher = fetcher;
        this.robots = robots;
    }

    /** Blocks its thread, which should be a virtual one, until the answer is there or will not come. */
    PageReading read(Article article) throws InterruptedException {
        Optional<URI> link = address(article.url());
        if (link.isEmpty()) {
            return new Nothing(FullText.NO_LINK);
        }
        return ask(link.get(), article);
    }

    private PageReading ask(URI address, Article article) throws InterruptedException {
        RobotsRules rules = robots.of(address);
        return switch (rules.permission(address)) {
            case DISALLOWED -> new Nothing(FullText.ROBOTS);
            case UNKNOWN -> new NotYet(FullText.ROBOTS, Duration.between(Instant.now(), rules.expires()));
            case ALLOWED -> {
                FetchOutcome answer = fetcher.page(address);
                yield isAllowedWhereItLed(answer, address) ? judge(answer, article) : new Nothing(FullText.ROBOTS);
            }
        };
    }

    /** Redirects lead to other sites, which have a word in it too. */
    private boolean isAllowedWhereItLed(FetchOutcome answer, URI from) throws InterruptedException {
        if (!(answer instanceof Fetched page)) {
            return true;
        }
        URI to = URI.create(page.address());
        return Robots.site(to).equals(Robots.site(from))
                || robots.of(to).permission(to) == RobotsRules.Permission.ALLOWED;
    }

    private static Optional<URI> address(String url) {
        try {
            return Optional.of(new URI(url.replace(" ", "%20"))).filter(uri -> uri.getHost() != null);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    static PageReading judge(FetchOutcome answer, Article article) {
        return switch (answer) {
            case Fetched page -> article(page, article);
            // It is in its feed before it is on every machine of its site.
            case NotFound soon -> new NotYet(FullText.REFUSED, Duration.ZERO);
            case RateLimited busy -> new NotYet(FullText.REFUSED, pause(answer));
            case ServerFailed failed -> new NotYet(FullText.REFUSED, pause(answer));
            case Refused refused -> new Nothing(FullText.REFUSED);
            case Gone gone -> new Nothing(FullText.REFUSED);
            case Blocked blocked -> new Nothing(FullText.REFUSED);
            case TooLarge large -> new Nothing(FullText.NOT_A_PAGE);
            default -> new NotYet(FullText.UNREACHABLE, Duration.ZERO);
        };
    }

    private static Duration pause(FetchOutcome answer) {
        return answer.retryAfter() == null ? Duration.ZERO : answer.retryAfter();
    }

    private static PageReading article(Fetched page, Article article) {
        String type = page.headers().getOrDefault("content-type", "text/html");
        if (!isHtml(type)) {
            return new Nothing(FullText.NOT_A_PAGE);
        }
        return PageBody.find(page.body(), type, new ArticleText(article.title(), article.text(), false))
                .<PageReading>map(Found::new)
                .orElse(new Nothing(FullText.NO_BODY));
    }

    private static boolean isHtml(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        return lower.contains("html") || lower.isBlank();
    }
}
