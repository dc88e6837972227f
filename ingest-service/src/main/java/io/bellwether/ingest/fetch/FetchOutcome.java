package io.bellwether.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** What became of asking for a feed. Everything a network does is expected; nothing of it is an exception. */
public sealed interface FetchOutcome {

    /** How long the server wants us to stay away; null where it does not say. Never undercut. */
    default Duration retryAfter() {
        return null;
    }

    /**
     * A body that is not the one we had.
     *
     * @param body       decompressed, at most {@link io.bellwether.ingest.feed.Limits#MAX_BYTES}
     * @param headers    of the response, names in lower case
     * @param address    where the body was found in the end
     * @param movedTo    where it was found, if every redirect on the way says so for good; null otherwise
     * @param fresh      how long HTTP caches may keep it; null where the server does not say
     * @param validators to ask with the next time
     * @param received   when the last byte had come
     */
    record Fetched(
            byte[] body,
            Map<String, String> headers,
            String address,
            String movedTo,
            Duration fresh,
            Validators validators,
            Instant received)
            implements FetchOutcome {}

    /**
     * The feed is as it was: the server says so, or its bytes do.
     *
     * @param movedTo as in {@link Fetched}
     * @param fresh   as in {@link Fetched}
     */
    record Unchanged(String movedTo, Duration fresh, Validators validators) implements FetchOutcome {}

    /**
     * 429, or 503 with a time to come back.
     *
     * @param retryAfter how long to stay away; null where it does not say
     */
    record RateLimited(int status, Duration retryAfter) implements FetchOutcome {}

    /** 410: it was there, and will not be again. */
    record Gone() implements FetchOutcome {}

    /** 404. */
    record NotFound() implements FetchOutcome {}

    /** Another status of the 400s: the server does not want us. */
    record Refused(int status, Duration retryAfter) implements FetchOutcome {
        public Refused(int status) {
            this(status, null);
        }
    }

    /** The egress guard does not let us go there. */
    record Blocked(String why) implements FetchOutcome {}

    /** A status of the 500s, or one that makes no sense in answer to what was asked. */
    record ServerFailed(int status, Duration retryAfter) implements FetchOutcome {
        public ServerFailed(int status) {
            this(status, null);
        }
    }

    /** No secure connection: a certificate that is expired, for another host or signed by nobody we trust; no TLS. */
    record TlsFailed(String why) implements FetchOutcome {}

    /** No such host, no connection, or one that broke. */
    record Unreachable(String why) implements FetchOutcome {}

    /** Silent, or slow, for too long. */
    record TimedOut(String why) implements FetchOutcome {}

    /** More than {@link io.bellwether.ingest.feed.Limits#MAX_BYTES}, decompressed. */
    record TooLarge() implements FetchOutcome {}

    /** A body in a content coding that cannot be undone. */
    record Garbled(String why) implements FetchOutcome {}

    /** Not asked: its domain is asked often enough just now. The place in the queue is kept until the instant. */
    record Deferred(Instant until) implements FetchOutcome {}

    /** Redirects that lead round in a circle, too far or nowhere. */
    record Misdirected(String why) implements FetchOutcome {}
}
