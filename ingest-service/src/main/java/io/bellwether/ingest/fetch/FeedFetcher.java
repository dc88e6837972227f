package io.bellwether.ingest.fetch;

import io.bellwether.egress.EgressGuard;
import io.bellwether.egress.Exchange.Answered;
import io.bellwether.egress.Exchange.Failed;
import io.bellwether.egress.GuardedClient;
import io.bellwether.egress.Patience;
import io.bellwether.egress.Refusal;
import io.bellwether.ingest.feed.Limits;
import io.bellwether.ingest.fetch.FetchOutcome.Blocked;
import io.bellwether.ingest.fetch.FetchOutcome.Deferred;
import io.bellwether.ingest.fetch.FetchOutcome.Misdirected;
import io.bellwether.ingest.fetch.FetchOutcome.RateLimited;
import io.bellwether.ingest.fetch.FetchOutcome.TimedOut;
import io.bellwether.ingest.fetch.FetchOutcome.TlsFailed;
import io.bellwether.ingest.fetch.FetchOutcome.Unreachable;
import io.bellwether.ingest.fetch.Hop.Arrived;
import io.bellwether.ingest.fetch.Hop.Onward;
import io.bellwether.ingest.metrics.IngestMetrics;
import io.bellwether.ingest.politeness.Entry;
import io.bellwether.ingest.politeness.Entry.Admitted;
import io.bellwether.ingest.politeness.Entry.Later;
import io.bellwether.ingest.politeness.Politeness;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;

/**
 * Asks for a feed: conditionally, through the guard, following a few redirects, within time and size.
 *
 * <p>Blocks its thread, which should be a virtual one.
 */
@ApplicationScoped
public class FeedFetcher {
    private static final int MAX_CONNECTIONS = 512;
    private static final String ACCEPT =
            "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9,"
                    + " application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.5";

    private final EgressGuard guard;
    private final GuardedClient client;
    private final Politeness politeness;
    private final IngestMetrics metrics;

    FeedFetcher(FetchConfig config, EgressConfig egress, Politeness politeness, IngestMetrics metrics) {
        this.politeness = politeness;
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
        return fetch(address, new Errand(ACCEPT, validators, this::inTurn, anywhere -> true));
    }

    /** Asks in full and out of turn, for somebody who waits for the answer. Not for what comes again by itself. */
    public FetchOutcome look(String address) {
        return fetch(
                address, new Errand(ACCEPT, Validators.NONE, way -> politeness.byHand(way.at()), anywhere -> true));
    }

    /**
     * Asks, as for a feed, for something else: a page, or what a site says of its pages.
     *
     * @param accept    the media types that are wanted
     * @param permitted whether an address may be asked; heeded before each request, wherever redirects lead
     * @return {@link Blocked} where it may not
     */
    public FetchOutcome fetch(URI address, String accept, Predicate<URI> permitted) {
        return fetch(address.toString(), new Errand(accept, Validators.NONE, this::inTurn, permitted));
    }

    private Entry inTurn(Way way) {
        return politeness.enter(way.at(), way.start().toString());
    }

    private FetchOutcome fetch(String address, Errand errand) {
        long started = System.nanoTime();
        try {
            return visit(Way.from(new URI(address)), errand);
        } catch (URISyntaxException e) {
            return new Misdirected("no address: " + e.getReason());
        } finally {
            metrics.fetched(Duration.ofNanos(System.nanoTime() - started));
        }
    }

    /** Enters the domain that the way has come to, for as long as it stays there. */
    private FetchOutcome visit(Way way, Errand errand) {
        Optional<Refusal> refusal = guard.check(way.at());
        if (refusal.isPresent()) {
            return new Blocked(refusal.get().word());
        }
        if (!errand.permitted().test(way.at())) {
            return new Blocked("not permitted");
        }
        return switch (errand.door().apply(way)) {
            case Later later -> new Deferred(later.until());
            case Admitted admitted ->
                switch (stay(way, errand, admitted)) {
                    case Arrived arrived -> arrived.outcome();
                    case Onward onward -> visit(onward.way(), errand);
                };
        };
    }

    private Hop stay(Way way, Errand errand, Admitted admitted) {
        try (admitted) {
            Hop hop = ask(way, errand);
            while (hop instanceof Onward on
                    && admitted.covers(on.way().at())
                    && guard.check(on.way().at()).isEmpty()
                    && errand.permitted().test(on.way().at())) {
                hop = ask(on.way(), errand);
            }
            if (hop instanceof Arrived arrived) {
                pass(arrived.outcome(), admitted);
            }
            return hop;
        }
    }

    /** Passes on what a server says of being asked too often. */
    private static void pass(FetchOutcome outcome, Admitted admitted) {
        if (outcome instanceof RateLimited limited) {
            if (limited.status() == HttpStatus.SC_TOO_MANY_REQUESTS) {
                admitted.slowDown();
            }
            if (limited.retryAfter() != null) {
                admitted.rest(limited.retryAfter());
            }
        }
    }

    private Hop ask(Way way, Errand errand) {
        return switch (client.send(request(way.at(), errand), Limits.MAX_BYTES)) {
            case Answered answer -> new AnswerReader(way, errand.validators(), Instant.now()).read(answer);
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

    private static SimpleHttpRequest request(URI address, Errand errand) {
        Validators validators = errand.validators();
        SimpleRequestBuilder request = SimpleRequestBuilder.get(address)
                .addHeader(HttpHeaders.ACCEPT, errand.accept())
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
