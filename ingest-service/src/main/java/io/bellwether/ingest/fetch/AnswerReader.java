package io.bellwether.ingest.fetch;

import io.bellwether.ingest.feed.Limits;
import io.bellwether.ingest.fetch.FetchOutcome.Fetched;
import io.bellwether.ingest.fetch.FetchOutcome.Gone;
import io.bellwether.ingest.fetch.FetchOutcome.Misdirected;
import io.bellwether.ingest.fetch.FetchOutcome.NotFound;
import io.bellwether.ingest.fetch.FetchOutcome.RateLimited;
import io.bellwether.ingest.fetch.FetchOutcome.Refused;
import io.bellwether.ingest.fetch.FetchOutcome.ServerFailed;
import io.bellwether.ingest.fetch.FetchOutcome.TooLarge;
import io.bellwether.ingest.fetch.FetchOutcome.Unchanged;
import io.bellwether.ingest.fetch.Hop.Arrived;
import io.bellwether.ingest.fetch.Hop.Redirected;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;

/** Judges an answer by its status and reads its body no further than the limit. */
final class AnswerReader {
    private AnswerReader() {}

    static Hop read(URI address, Validators asked, ClassicHttpResponse response) throws IOException {
        int status = response.getCode();
        Map<String, String> headers = headers(response);
        Duration retryAfter = RetryAfter.of(headers.get("retry-after"), Instant.now());
        return switch (status) {
            case 200, 203 -> new Arrived(body(address, asked, headers, response));
            case 304 -> new Arrived(new Unchanged(null, null, asked));
            case 301, 302, 303, 307, 308 -> redirect(address, headers.get("location"));
            case 404 -> new Arrived(new NotFound());
            case 410 -> new Arrived(new Gone());
            case 429 -> new Arrived(new RateLimited(status, retryAfter));
            case 503 ->
                new Arrived(retryAfter == null ? new ServerFailed(status) : new RateLimited(status, retryAfter));
            default -> new Arrived(status >= 400 && status < 500 ? new Refused(status) : new ServerFailed(status));
        };
    }

    private static FetchOutcome body(
            URI address, Validators asked, Map<String, String> headers, ClassicHttpResponse response)
            throws IOException {
        byte[] body = new byte[0];
        if (response.getEntity() != null) {
            try (InputStream stream = response.getEntity().getContent()) {
                body = stream.readNBytes(Limits.MAX_BYTES + 1);
                if (body.length > Limits.MAX_BYTES) {
                    // The rest, perhaps endless, is not drained: the stream is cut.
                    response.close();
                    return new TooLarge();
                }
            }
        }
        Validators validators =
                new Validators(headers.get("etag"), headers.get("last-modified"), hash(body), asked.lying());
        return validators.bodyHash().equals(asked.bodyHash())
                ? new Unchanged(null, null, validators)
                : new Fetched(body, headers, address.toString(), null, null, validators, Instant.now());
    }

    private static Hop redirect(URI from, String location) {
        if (location == null || location.isBlank()) {
            return new Arrived(new Misdirected("a redirect to nowhere"));
        }
        try {
            return new Redirected(from.resolve(location.strip().replace(" ", "%20")));
        } catch (IllegalArgumentException e) {
            return new Arrived(new Misdirected("a redirect to no address"));
        }
    }

    private static Map<String, String> headers(ClassicHttpResponse response) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : response.getHeaders()) {
            headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
        }
        return headers;
    }

    static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
