package io.bellwether.ingest.fetch;

import io.bellwether.egress.Exchange.Answered;
import io.bellwether.egress.Exchange.Ending;
import io.bellwether.ingest.feed.Limits;
import io.bellwether.ingest.fetch.ContentCodings.Decoded.Plain;
import io.bellwether.ingest.fetch.ContentCodings.Decoded.TooLong;
import io.bellwether.ingest.fetch.ContentCodings.Decoded.Unreadable;
import io.bellwether.ingest.fetch.FetchOutcome.Fetched;
import io.bellwether.ingest.fetch.FetchOutcome.Garbled;
import io.bellwether.ingest.fetch.FetchOutcome.Gone;
import io.bellwether.ingest.fetch.FetchOutcome.Misdirected;
import io.bellwether.ingest.fetch.FetchOutcome.NotFound;
import io.bellwether.ingest.fetch.FetchOutcome.RateLimited;
import io.bellwether.ingest.fetch.FetchOutcome.Refused;
import io.bellwether.ingest.fetch.FetchOutcome.ServerFailed;
import io.bellwether.ingest.fetch.FetchOutcome.TooLarge;
import io.bellwether.ingest.fetch.FetchOutcome.Unchanged;
import io.bellwether.ingest.fetch.FetchOutcome.Unreachable;
import io.bellwether.ingest.fetch.Hop.Arrived;
import io.bellwether.ingest.fetch.Hop.Onward;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Judges an answer. Pure.
 *
 * @param way   that led to it
 * @param asked the validators that were sent
 * @param now   when its last byte had come
 */
record AnswerReader(Way way, Validators asked, Instant now) {
    static final int MAX_REDIRECTS = 5;

    private static final Set<Integer> FOR_GOOD = Set.of(301, 308);
    /** How a document ends that is all there. */
    private static final Pattern END = Pattern.compile("(?i)(?:</(?:rss|feed|(?:\\w+:)?rdf)\\s*>|})\\s*\\z");

    private static final int TAIL = 200;

    Hop read(Answered answer) {
        int status = answer.status();
        Duration retryAfter = RetryAfter.of(answer.headers().get("retry-after"), now);
        return switch (status) {
            // 203: a proxy changed it on the way. 206 and 226 are parts, and nobody asked for parts.
            case 200, 203 -> new Arrived(body(answer));
            case 304 -> new Arrived(notModified(answer));
            case 301, 302, 303, 307, 308 -> redirect(answer);
            case 404 -> new Arrived(new NotFound());
            case 410 -> new Arrived(new Gone());
            case 429 -> new Arrived(new RateLimited(status, retryAfter));
            case 503 ->
                new Arrived(retryAfter == null ? new ServerFailed(status) : new RateLimited(status, retryAfter));
            default ->
                new Arrived(
                        status >= 400 && status < 500
                                ? new Refused(status, retryAfter)
                                : new ServerFailed(status, retryAfter));
        };
    }

    /** To who sent no condition, "not modified" is no answer. */
    private FetchOutcome notModified(Answered answer) {
        return asked.isConditional()
                ? new Unchanged(way.movedTo(), Freshness.of(answer.headers(), now), asked)
                : new ServerFailed(answer.status());
    }

    private Hop redirect(Answered answer) {
        Optional<URI> target = Location.of(way.at(), answer.headers().get("location"));
        if (target.isEmpty()) {
            return new Arrived(new Misdirected("a redirect to no address"));
        }
        if (way.leadsBackTo(target.get())) {
            return new Arrived(new Misdirected("redirects lead round in a circle"));
        }
        return way.redirects() == MAX_REDIRECTS
                ? new Arrived(new Misdirected("more than " + MAX_REDIRECTS + " redirects"))
                : new Onward(way.on(target.get(), FOR_GOOD.contains(answer.status())));
    }

    private FetchOutcome body(Answered answer) {
        if (answer.ending() == Ending.CUT) {
            return new TooLarge();
        }
        return switch (ContentCodings.decode(
                answer.headers().get("content-encoding"), answer.body(), Limits.MAX_BYTES)) {
            case TooLong tooLong -> new TooLarge();
            case Unreadable unreadable -> new Garbled(unreadable.why());
            case Plain plain
            when answer.ending() == Ending.BROKEN_OFF && !isComplete(plain.body()) ->
                new Unreachable("broke off after " + answer.body().length + " bytes");
            case Plain plain -> document(answer, plain);
        };
    }

    /** The length was wrong, not the document. */
    private static boolean isComplete(byte[] body) {
        int start = Math.max(0, body.length - TAIL);
        return END.matcher(new String(body, start, body.length - start, StandardCharsets.ISO_8859_1))
                .find();
    }

    private FetchOutcome document(Answered answer, Plain plain) {
        String hash = hash(plain.body());
        // Half a document must not be answered with "unchanged" the next time.
        Validators validators = plain.whole()
                ? new Validators(
                        answer.headers().get("etag"), answer.headers().get("last-modified"), hash, asked.lying())
                : new Validators(null, null, hash, asked.lying());
        Duration fresh = Freshness.of(answer.headers(), now);
        return hash.equals(asked.bodyHash())
                ? new Unchanged(way.movedTo(), fresh, validators)
                : new Fetched(
                        plain.body(), answer.headers(), way.at().toString(), way.movedTo(), fresh, validators, now);
    }

    static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
