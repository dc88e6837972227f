package io.bellwether.ingest.fetch;

import io.bellwether.egress.EgressGuard;
import io.bellwether.egress.EgressRefusedException;
import io.bellwether.egress.GuardedHttp;
import io.bellwether.egress.Refusal;
import io.bellwether.ingest.fetch.FetchOutcome.Blocked;
import io.bellwether.ingest.fetch.FetchOutcome.Misdirected;
import io.bellwether.ingest.fetch.FetchOutcome.TimedOut;
import io.bellwether.ingest.fetch.FetchOutcome.Unreachable;
import io.bellwether.ingest.fetch.Hop.Arrived;
import io.bellwether.ingest.fetch.Hop.Redirected;
import io.bellwether.ingest.metrics.IngestMetrics;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.util.Timeout;

/**
 * Asks for a feed: conditionally, through the guard, following a few redirects, within time and size.
 *
 * <p>Blocks its thread, which should be a virtual one.
 */
@ApplicationScoped
public class FeedFetcher {
    static final int MAX_REDIRECTS = 5;

    private static final int MAX_CONNECTIONS = 512;
    private static final String ACCEPT =
            "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9,"
                    + " application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.5";

    private final EgressGuard guard;
    private final CloseableHttpClient client;
    private final FetchConfig config;
    private final IngestMetrics metrics;
    private final ScheduledExecutorService watchdog = watchdog();

    FeedFetcher(FetchConfig config, EgressConfig egress, IngestMetrics metrics) {
        this.config = config;
        this.metrics = metrics;
        this.guard = new EgressGuard(egress.allow().orElse(List.of()));
        Timeout response = Timeout.of(config.responseTimeout());
        this.client = GuardedHttp.client(
                        guard, MAX_CONNECTIONS, config.perHost(), Timeout.of(config.connectTimeout()), response)
                .setUserAgent(config.userAgent())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(response)
                        .setConnectionRequestTimeout(Timeout.of(config.wholeTimeout()))
                        .build())
                // Polls of one feed lie minutes apart, and what a broken server sends after a 304 must not be read as
                // an answer.
                .setConnectionReuseStrategy((request, answer, context) -> false)
                .build();
    }

    private static ScheduledExecutorService watchdog() {
        ScheduledThreadPoolExecutor watchdog = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("fetch-watchdog").daemon().factory());
        watchdog.setRemoveOnCancelPolicy(true);
        return watchdog;
    }

    @PreDestroy
    void close() throws IOException {
        watchdog.shutdownNow();
        client.close();
    }

    /**
     * Asks for a feed.
     *
     * @param address    of the feed
     * @param validators from the last time
     */
    public FetchOutcome fetch(String address, Validators validators) {
        long started = System.nanoTime();
        try {
            return follow(new URI(address), validators);
        } catch (URISyntaxException e) {
            return new Misdirected("no address: " + e.getReason());
        } finally {
            metrics.fetched(Duration.ofNanos(System.nanoTime() - started));
        }
    }

    private FetchOutcome follow(URI address, Validators validators) {
        Set<URI> visited = new HashSet<>();
        URI next = address;
        while (visited.size() <= MAX_REDIRECTS) {
            if (!visited.add(next)) {
                return new Misdirected("redirects lead round in a circle");
            }
            Optional<Refusal> refusal = guard.check(next);
            if (refusal.isPresent()) {
                return new Blocked(refusal.get().word());
            }
            switch (hop(next, validators)) {
                case Arrived arrived -> {
                    return arrived.outcome();
                }
                case Redirected redirected -> next = redirected.target();
            }
        }
        return new Misdirected("more than " + MAX_REDIRECTS + " redirects");
    }

    private Hop hop(URI address, Validators validators) {
        HttpGet request = request(address, validators);
        ScheduledFuture<?> deadline =
                watchdog.schedule(request::cancel, config.wholeTimeout().toMillis(), TimeUnit.MILLISECONDS);
        try {
            return client.execute(request, response -> AnswerReader.read(address, validators, response));
        } catch (EgressRefusedException e) {
            return new Arrived(new Blocked(e.refusal().word()));
        } catch (UnknownHostException e) {
            return new Arrived(new Unreachable("no such host"));
        } catch (SocketTimeoutException e) {
            return new Arrived(new TimedOut("no byte for too long"));
        } catch (IOException | IllegalStateException e) {
            return new Arrived(broken(request, e));
        } finally {
            deadline.cancel(false);
        }
    }

    /** The watchdog's cancel shows as whatever the read it interrupts throws. */
    private FetchOutcome broken(HttpGet request, Exception e) {
        if (request.isCancelled()) {
            return new TimedOut("took more than " + config.wholeTimeout().toSeconds() + " s");
        }
        if (e instanceof InterruptedIOException) {
            return new TimedOut("no connection for too long");
        }
        return new Unreachable(e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage()));
    }

    private static HttpGet request(URI address, Validators validators) {
        HttpGet request = new HttpGet(address);
        request.setHeader(HttpHeaders.ACCEPT, ACCEPT);
        if (validators.etag() != null) {
            request.setHeader(HttpHeaders.IF_NONE_MATCH, validators.etag());
        }
        if (validators.lastModified() != null) {
            request.setHeader(HttpHeaders.IF_MODIFIED_SINCE, validators.lastModified());
        }
        return request;
    }
}
