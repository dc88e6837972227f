package io.bellwether.ingest.fulltext;

import io.bellwether.ingest.fetch.FeedFetcher;
import io.bellwether.ingest.fetch.FetchOutcome;
import io.bellwether.ingest.fetch.Validators;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/** Asks for pages and for what sites say of them, as feeds are asked for. */
@ApplicationScoped
class PageFetcher {
    private final FeedFetcher fetcher;

    PageFetcher(FeedFetcher fetcher) {
        this.fetcher = fetcher;
    }

    FetchOutcome page(URI address) {
        return fetcher.fetch(address.toString(), Validators.NONE);
    }

    FetchOutcome robots(URI address) {
        return fetcher.fetch(address.toString(), Validators.NONE);
    }
}
