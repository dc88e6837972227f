package io.bellwether.ingest.fulltext;

import io.bellwether.ingest.fetch.FeedFetcher;
import io.bellwether.ingest.fetch.FetchOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.function.Predicate;

/** Asks for pages and for what sites say of them: guarded, bounded and in turn, as feeds are asked for. */
@ApplicationScoped
class PageFetcher {
    private static final String PAGE = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1";
    private static final String ROBOTS = "text/plain, */*;q=0.5";

    private final FeedFetcher fetcher;

    PageFetcher(FeedFetcher fetcher) {
        this.fetcher = fetcher;
    }

    /**
     * Asks for a page.
     *
     * @param permitted whether an address may be asked, also those that redirects lead to
     */
    FetchOutcome page(URI address, Predicate<URI> permitted) {
        return fetcher.fetch(address, PAGE, permitted);
    }

    FetchOutcome robots(URI address) {
        return fetcher.fetch(address, ROBOTS, anywhere -> true);
    }
}
