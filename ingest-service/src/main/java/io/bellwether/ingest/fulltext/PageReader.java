package io.bellwether.ingest.fulltext;

import io.bellwether.events.Article;
import io.bellwether.events.FullText;
import io.bellwether.ingest.article.ArticleText;
import io.bellwether.ingest.fetch.FetchOutcome;
import io.bellwether.ingest.fetch.FetchOutcome.Blocked;
import io.bellwether.ingest.fetch.FetchOutcome.Deferred;
import io.bellwether.ingest.fetch.FetchOutcome.Fetched;
import io.bellwether.ingest.fetch.FetchOutcome.Garbled;
import io.bellwether.ingest.fetch.FetchOutcome.Gone;
import io.bellwether.ingest.fetch.FetchOutcome.Misdirected;
import io.bellwether.ingest.fetch.FetchOutcome.NotFound;
import io.bellwether.ingest.fetch.FetchOutcome.RateLimited;
import io.bellwether.ingest.fetch.FetchOutcome.Refused;
import io.bellwether.ingest.fetch.FetchOutcome.ServerFailed;
import io.bellwether.ingest.fetch.FetchOutcome.TimedOut;
import io.bellwether.ingest.fetch.FetchOutcome.TlsFailed;
import io.bellwether.ingest.fetch.FetchOutcome.TooLarge;
import io.bellwether.ingest.fetch.FetchOutcome.Unchanged;
import io.bellwether.ingest.fetch.FetchOutcome.Unreachable;
import io.bellwether.ingest.fulltext.PageReading.Found;
import io.bellwether.ingest.fulltext.PageReading.NotYet;
import io.bellwether.ingest.fulltext.PageReading.Nothing;
import io.bellwether.ingest.fulltext.PageReading.Queued;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

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
        Gate gate = new Gate();
        FetchOutcome answer = fetcher.page(link.get(), gate);
        if (Thread.interrupted()) {
            throw new InterruptedException("given up");
        }
        return gate.refusal == null ? judge(answer, article) : gate.refusal;
    }

    /** Asks the site of each address whether robots may go there. Redirects lead to other sites, which have a word in it too. */
    private final class Gate implements Predicate<URI> {
        /** Why the page is not read, or not yet; null while nobody objects. */
        private PageReading refusal;

        @Override
        public boolean test(URI address) {
            try {
                refusal = refusal(robots.of(address), address);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
            return refusal == null;
        }
    }

    private static PageReading refusal(RobotsRules rules, URI address) {
        return switch (rules.permission(address)) {
            case ALLOWED -> null;
            case DISALLOWED -> new Nothing(FullText.ROBOTS);
            case UNHEARD -> new NotYet(FullText.ROBOTS, Duration.between(Instant.now(), rules.expires()));
            case NOT_ASKED -> new Queued(rules.expires());
        };
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
            case Deferred deferred -> new Queued(deferred.until());
            // It is in its feed before it is on every machine of its site.
            case NotFound soon -> new NotYet(FullText.REFUSED, Duration.ZERO);
            case RateLimited busy -> new NotYet(FullText.REFUSED, pause(answer));
            case ServerFailed failed -> new NotYet(FullText.REFUSED, pause(answer));
            case Refused refused -> new Nothing(FullText.REFUSED);
            case Gone gone -> new Nothing(FullText.REFUSED);
            case Blocked blocked -> new Nothing(FullText.REFUSED);
            case TooLarge large -> new Nothing(FullText.NOT_A_PAGE);
            case Garbled garbled -> new Nothing(FullText.NOT_A_PAGE);
            case Misdirected misdirected -> new Nothing(FullText.UNREACHABLE);
            case TlsFailed failed -> new Nothing(FullText.UNREACHABLE);
            case Unreachable unreachable -> new NotYet(FullText.UNREACHABLE, Duration.ZERO);
            case TimedOut late -> new NotYet(FullText.UNREACHABLE, Duration.ZERO);
            case Unchanged unasked -> new NotYet(FullText.UNREACHABLE, Duration.ZERO);
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
