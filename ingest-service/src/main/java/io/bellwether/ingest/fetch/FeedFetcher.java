package io.bellwether.ingest.fetch;

import io.bellwether.egress.EgressGuard;
import io.bellwether.egress.Exchange.Answered;
import io.bellwether.egress.Exchange.Failed;
import io.bellwether.egress.GuardedClient;
import io.bellwether.egress.Patience;
import io.bellwether.egress.Refusal;
import io.bellwether.ingest.feed.Limits;
import io.bellwether.ingest.fetch.FetchOutcome.Blocked;
import io.bellwether.ingest.fetch.FetchOutcome.Misdirected;
import io.bellwether.ingest.fetch.FetchOutcome.TimedOut;
import io.bellwether.ingest.fetch.FetchOutcome.TlsFailed;
import io.bellwether.ingest.fetch.FetchOutcome.Unreachable;
import io.bellwether.ingest.fetch.Hop.Arrived;
import io.bellwether.ingest.fetch.Hop.Redirected;
import io.bellwether.ingest.metrics.IngestMetrics;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.core5.http.HttpHeaders;

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
    private final GuardedClient client;
    private final IngestMetrics metrics;

    FeedFetcher(FetchConfig config, EgressConfig egress, IngestMetrics metrics) {
        this.metrics = metrics;
        this.guard = new EgressGuard(egress.allow().orElse(List.of()));
        Patience patience = new Patience(config.connectTimeout(), config.responseTimeout(), config.wholeTimeout());
        this.client = new GuardedClient(guard, MAX_CONNECTIONS, patience, config.userAgent());
    }

    @PreDestroy
    void close() {
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
            return follow(Way.from(new URI(address)), validators);
        } catch (URISyntaxException e) {
            return new Misdirected("no address: " + e.getReason());
        } finally {
            metrics.fetched(Duration.ofNanos(System.nanoTime() - started));
        }
    }

    private FetchOutcome follow(Way way, Validators validators) {
        return switch (hop(way, validators)) {
            case Arrived arrived -> arrived.outcome();
            case Redirected to when way.leadsBackTo(to.target()) -> new Misdirected("redirects lead round in a circle");
            case Redirected to
            when way.redirects() == MAX_REDIRECTS -> new Misdirected("more than " + MAX_REDIRECTS + " redirects");
            case Redirected to -> follow(way.on(to.target(), to.forGood()), validators);
        };
    }

    private Hop hop(Way way, Validators validators) {
        Optional<Refusal> refusal = guard.check(way.at());
        if (refusal.isPresent()) {
            return new Arrived(new Blocked(refusal.get().word()));
        }
        return switch (client.send(request(way.at(), validators), Limits.MAX_BYTES)) {
            case Answered answer -> new AnswerReader(way, validators, Instant.now()).read(answer);
            case Failed failed -> new Arrived(outcome(failed));
        };
    }

    private static FetchOutcome outcome(Failed failed) {
        return switch (failed.reason()) {
            case REFUSED -> new Blocked(failed.detail());
            case TLS -> new TlsFailed(failed.detail());
            case TIMED_OUT -> new TimedOut(failed.detail());
            case NO_HOST, BROKEN -> new Unreachable(failed.detail());
        };
    }

    private static SimpleHttpRequest request(URI address, Validators validators) {
        SimpleRequestBuilder request = SimpleRequestBuilder.get(address)
                .addHeader(HttpHeaders.ACCEPT, ACCEPT)
                .addHeader(HttpHeaders.ACCEPT_ENCODING, ContentCodings.ACCEPTED);
        if (validators.etag() != null) {
            request.addHeader(HttpHeaders.IF_NONE_MATCH, validators.etag());
        }
        if (validators.lastModified() != null) {
            request.addHeader(HttpHeaders.IF_MODIFIED_SINCE, validators.lastModified());
        }
        return request.build();
    }
}
