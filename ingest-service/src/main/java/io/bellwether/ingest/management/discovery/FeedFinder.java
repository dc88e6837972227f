package io.bellwether.ingest.management.discovery;

import io.bellwether.ingest.feed.FeedReader;
import io.bellwether.ingest.feed.Limits;
import io.bellwether.ingest.feed.ParseOutcome;
import io.bellwether.ingest.feed.ParseOutcome.NotAFeed;
import io.bellwether.ingest.feed.ParseOutcome.Parsed;
import io.bellwether.ingest.fetch.FeedFetcher;
import io.bellwether.ingest.fetch.FetchOutcome;
import io.bellwether.ingest.fetch.FetchOutcome.Fetched;
import io.bellwether.ingest.management.discovery.Finding.Found;
import io.bellwether.ingest.management.discovery.Finding.Nothing;
import io.bellwether.ingest.management.discovery.Finding.Several;
import io.bellwether.ingest.schedule.PollOutcome;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Finds the feed behind an address: one request where the address is the feed's own, two where it is a page that declares one.
 * Answers within {@link #PATIENCE}, whatever the servers do: somebody waits for it.
 */
@ApplicationScoped
public class FeedFinder {
    public static final Duration PATIENCE = Duration.ofSeconds(8);

    private final FeedFetcher fetcher;
    private final ExecutorService searches = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("find-", 0).factory());

    FeedFinder(FeedFetcher fetcher) {
        this.fetcher = fetcher;
    }

    @PreDestroy
    void close() {
        searches.shutdownNow();
    }

    /** What a document turned out to be. */
    private record Look(Instant asked, FetchOutcome fetch, ParseOutcome parsed) {
        Finding finding(String address) {
            return fetch instanceof Fetched fetched && parsed instanceof Parsed good
                    ? new Found(address, asked, fetched, good.feed())
                    : new Nothing(
                            parsed instanceof NotAFeed ? PollOutcome.NOT_A_FEED : PollOutcome.of(fetch),
                            PollOutcome.detail(fetch, parsed));
        }
    }

    /** Looks what is behind an address, which has no fault. */
    public Finding find(String address) {
        Future<Finding> search = searches.submit(() -> search(address));
        try {
            return search.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // Ends the request in hand, too: a virtual thread's socket closes when it is interrupted.
            search.cancel(true);
            return new Nothing(PollOutcome.TIMED_OUT, "took more than " + PATIENCE.toSeconds() + " s");
        } catch (InterruptedException e) {
            search.cancel(true);
            Thread.currentThread().interrupt();
            return new Nothing(PollOutcome.FAILED, "the service is stopping");
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot look at " + address, e.getCause());
        }
    }

    private Finding search(String address) {
        Look look = look(address);
        Finding finding = look.finding(address);
        if (!(look.fetch() instanceof Fetched page) || finding instanceof Found) {
            return finding;
        }
        List<FeedLink> links = FeedLinks.of(page.body(), page.headers().get("content-type"), page.address());
        return switch (links.size()) {
            case 0 -> isPage(page) ? usual(page.address(), finding) : finding;
            case 1 -> look(links.getFirst().address()).finding(links.getFirst().address());
            default -> new Several(links);
        };
    }

    private static boolean isPage(Fetched page) {
        return page.headers().getOrDefault("content-type", "").contains("html");
    }

    private Finding usual(String site, Finding otherwise) {
        for (String address : FeedLinks.usual(site)) {
            if (!Thread.currentThread().isInterrupted() && look(address).finding(address) instanceof Found found) {
                return found;
            }
        }
        return otherwise;
    }

    private Look look(String address) {
        Instant asked = Instant.now();
        FetchOutcome fetch = fetcher.look(address);
        return new Look(
                asked,
                fetch,
                fetch instanceof Fetched fetched
                        ? FeedReader.read(
                                fetched.body(), fetched.headers(), fetched.address(), Limits.MAX_TIME_IN_SERVICE)
                        : null);
    }
}
