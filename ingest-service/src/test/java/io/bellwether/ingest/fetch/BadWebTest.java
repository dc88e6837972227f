package io.bellwether.ingest.fetch;

import static io.bellwether.ingest.fetch.Packed.FEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.bellwether.ingest.feed.Limits;
import io.bellwether.ingest.fetch.BadServer.Behaviour;
import io.bellwether.ingest.fetch.BadServer.Reset;
import io.bellwether.ingest.metrics.IngestMetrics;
import io.bellwether.ingest.politeness.Exempt;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What servers do wrong, and how a fetch takes it: one line each. */
@Timeout(60)
class BadWebTest {
    private static final CountDownLatch THE_END = new CountDownLatch(1);
    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final Validators KNOWN =
            new Validators("\"v1\"", "Sun, 01 Mar 2026 12:00:00 GMT", "hash of another", false);

    private final FeedFetcher fetcher = new FeedFetcher(
            new Impatient(),
            () -> Optional.of(List.of("127.0.0.0/8")),
            Exempt.politeness("127.0.0.1"),
            new IngestMetrics(new SimpleMeterRegistry()));

    @AfterEach
    void close() {
        fetcher.close();
    }

    @AfterAll
    static void end() {
        THE_END.countDown();
    }

    static Stream<Arguments> time() {
        return Stream.of(
                arguments("says nothing", silence(""), "TimedOut no byte for too long"),
                arguments("falls silent in its head", silence(OK + "Content-Ty"), "TimedOut no byte for too long"),
                arguments("falls silent in its body", silence(OK + "\r\n<rss>"), "TimedOut no byte for too long"),
                arguments("drips its head", drip(OK, "X-A: b\r\n"), "TimedOut took more than 3 s"),
                arguments("drips its body", drip(OK + "\r\n", "x"), "TimedOut took more than 3 s"),
                arguments("drips 'go on'", drip("", "HTTP/1.1 100 Go on\r\n\r\n"), "TimedOut took more than 3 s"));
    }

    static Stream<Arguments> size() {
        return Stream.of(
                arguments("never ends", endless(OK + "\r\n", "<item/>".repeat(2_000)), "TooLarge"),
                arguments(
                        "never ends a chunk",
                        endless(OK + "Transfer-Encoding: chunked\r\n\r\nfffffff\r\n", "<item/>".repeat(2_000)),
                        "TooLarge"),
                arguments(
                        "announces more than we take",
                        says(OK + "Content-Length: 99999999999\r\n\r\n" + "x".repeat(Limits.MAX_BYTES + 1)),
                        "TooLarge"),
                arguments("sends a gzip bomb", coded("gzip", Packed.gzipBomb()), "TooLarge"),
                arguments("sends a br bomb", coded("br", Packed.brotliBomb()), "TooLarge"),
                arguments(
                        "sends a bomb in a bomb",
                        coded("gzip, gzip", Packed.gzip(Packed.gzip(new byte[Limits.MAX_BYTES * 20]))),
                        "TooLarge"),
                arguments(
                        "never ends its head",
                        endless(OK, "X-A: b\r\n".repeat(100)),
                        "Unreachable MessageConstraintException: Maximum header count exceeded"),
                arguments(
                        "sends a header of a megabyte",
                        says(OK + "X-A: " + "b".repeat(1_000_000) + "\r\n\r\n" + FEED),
                        "Unreachable MessageConstraintException: Maximum line length limit exceeded"),
                arguments(
                        "sends a thousand headers",
                        says(OK + "X-A: b\r\n".repeat(1_000) + "\r\n" + FEED),
                        "Unreachable MessageConstraintException: Maximum header count exceeded"));
    }

    static Stream<Arguments> length() {
        return Stream.of(
                arguments(
                        "breaks off before its length",
                        says(OK + "Content-Length: 1000\r\n\r\n<rss><chan"),
                        "Unreachable broke off after 10 bytes"),
                arguments(
                        "announces too much of a whole document",
                        says(OK + "Content-Length: 1000\r\n\r\n" + FEED),
                        "Fetched"),
                arguments(
                        "announces the length before compression",
                        coded("gzip", Packed.gzip(Packed.feed()), "Content-Length: 1000\r\n"),
                        "Fetched"),
                arguments("announces too little", says(OK + "Content-Length: 15\r\n\r\n" + FEED), "Fetched"),
                arguments(
                        "announces two lengths",
                        says(OK + "Content-Length: 46\r\nContent-Length: 15\r\n\r\n" + FEED),
                        "Unreachable ProtocolException: Multiple Content-Length"),
                arguments(
                        "announces a length that is no number",
                        says(OK + "Content-Length: many\r\n\r\n" + FEED),
                        "Unreachable"),
                arguments("announces a negative length", says(OK + "Content-Length: -1\r\n\r\n" + FEED), "Unreachable"),
                arguments("sends no body", says(OK + "Content-Length: 0\r\n\r\n"), "Fetched"),
                arguments(
                        "sends good chunks",
                        says(OK + "Transfer-Encoding: chunked\r\n\r\n2e\r\n" + FEED + "\r\n0\r\n\r\n"),
                        "Fetched"),
                arguments(
                        "sends garbage for chunks",
                        says(OK + "Transfer-Encoding: chunked\r\n\r\nzz\r\n" + FEED),
                        "Unreachable"),
                arguments(
                        "ends within a chunk",
                        says(OK + "Transfer-Encoding: chunked\r\n\r\nffff\r\n<rss><ch"),
                        "Unreachable broke off after"),
                arguments(
                        "resets the connection within its body",
                        resets(OK + "Content-Length: 1000\r\n\r\n<rss>"),
                        "Unreachable"),
                arguments("closes without a word", says(""), "Unreachable"));
    }

    static Stream<Arguments> http() {
        return Stream.of(
                arguments("greets as a mail server", says("220 mail.example ESMTP\r\n"), "Unreachable"),
                arguments("speaks HTTP/0.9", says(FEED), "Unreachable"),
                arguments("speaks HTTP/1.0", says("HTTP/1.0 200 OK\r\n\r\n" + FEED), "Fetched"),
                arguments("ends its lines with LF only", says("HTTP/1.1 200 OK\nX-A: b\n\n" + FEED), "Fetched"),
                arguments("says nothing beside the number", says("HTTP/1.1 200\r\n\r\n" + FEED), "Fetched"),
                arguments(
                        "has a header without a colon",
                        says(OK + "Oops\r\n\r\n" + FEED),
                        "Unreachable ParseException: Invalid header"),
                arguments("says gzip of text", coded("gzip", Packed.feed()), "Fetched"),
                arguments(
                        "says zstd",
                        coded("zstd", new byte[] {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd}),
                        "Garbled content coding zstd"),
                arguments(
                        "says gzip of noise",
                        coded("gzip", new byte[] {7, 0, 1, 2}),
                        "Garbled said to be gzip, and is not"),
                arguments("does not unwrap deflate", coded("deflate", Packed.rawDeflate(Packed.feed())), "Fetched"));
    }

    static Stream<Arguments> statuses() {
        return Stream.of(
                arguments("401", status("401 No"), "Refused 401"),
                arguments("403", status("403 No"), "Refused 403"),
                arguments("403 with a time", status("403 No", "Retry-After: 60"), "Refused 403 PT1M"),
                arguments("404", status("404 No"), "NotFound"),
                arguments("410", status("410 Gone"), "Gone"),
                arguments("429", status("429 Slow"), "RateLimited 429"),
                arguments("429 with seconds", status("429 Slow", "Retry-After: 120"), "RateLimited 429 PT2M"),
                arguments(
                        "429 with a date",
                        status("429 Slow", "Retry-After: Fri, 01 Jan 2100 00:00:00 GMT"),
                        "RateLimited 429 PT168H"),
                arguments(
                        "429 with a date of RFC 850",
                        status("429 Slow", "Retry-After: Friday, 01-Jan-49 00:00:00 GMT"),
                        "RateLimited 429 PT168H"),
                arguments(
                        "429 with a date of asctime",
                        status("429 Slow", "Retry-After: Fri Jan  1 00:00:00 2100"),
                        "RateLimited 429 PT168H"),
                arguments(
                        "429 with a date gone by",
                        status("429 Slow", "Retry-After: Thu, 01 Jan 2015 00:00:00 GMT"),
                        "RateLimited 429"),
                arguments("451", status("451 No"), "Refused 451"),
                arguments("500", status("500 Oh"), "ServerFailed 500"),
                arguments("500 with a time", status("500 Oh", "Retry-After: 60"), "ServerFailed 500 PT1M"),
                arguments("503", status("503 Oh"), "ServerFailed 503"),
                arguments("503 with a time", status("503 Oh", "Retry-After: 60"), "RateLimited 503 PT1M"),
                arguments("204", status("204 Nothing"), "ServerFailed 204"),
                arguments("206 that nobody asked for", status("206 Part"), "ServerFailed 206"),
                arguments("226 that nobody asked for", status("226 Delta"), "ServerFailed 226"),
                arguments("300 with a choice", status("300 Choose", "Location: /b"), "ServerFailed 300"),
                arguments("304 to who sent no condition", status("304 Same"), "ServerFailed 304"));
    }

    static Stream<Arguments> redirects() {
        return Stream.of(
                arguments(
                        "to itself",
                        status("301 Moved", "Location: /feed"),
                        "Misdirected redirects lead round in a circle"),
                arguments(
                        "to itself, by a fragment",
                        status("301 Moved", "Location: /feed#x"),
                        "Misdirected redirects lead round in a circle"),
                arguments(
                        "to itself, with a cookie",
                        status("302 Found", "Location: /feed", "Set-Cookie: a=b"),
                        "Misdirected redirects lead round in a circle"),
                arguments("ever further", further(), "Misdirected more than 5 redirects"),
                arguments("to nowhere", status("301 Moved"), "Misdirected a redirect to no address"),
                arguments(
                        "to no address",
                        status("301 Moved", "Location: https://a b/"),
                        "Misdirected a redirect to no address"),
                arguments("to a file", status("302 Found", "Location: file:///etc/passwd"), "Blocked scheme"),
                arguments("to a script", status("302 Found", "Location: javascript:alert(1)"), "Blocked scheme"),
                arguments("to a private address", status("302 Found", "Location: http://10.0.0.1/"), "Blocked address"),
                arguments(
                        "to the cloud's metadata",
                        status("302 Found", "Location: http://169.254.169.254/latest/"),
                        "Blocked address"),
                arguments(
                        "to a private address in disguise",
                        status("302 Found", "Location: http://[::ffff:a00:1]/"),
                        "Blocked address"),
                arguments(
                        "to a port of mail", status("302 Found", "Location: http://93.184.215.14:25/"), "Blocked port"),
                arguments(
                        "to somebody's password",
                        status("302 Found", "Location: http://a:b@127.0.0.1/"),
                        "Blocked credentials"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"time", "size", "length", "http", "statuses", "redirects"})
    void a_server_that(String does, Behaviour behaviour, String outcome) throws IOException {
        try (BadServer server = BadServer.start(behaviour)) {
            assertThat(words(fetcher.fetch(server.address(), Validators.NONE))).startsWith(outcome);
        }
    }

    @Test
    void not_modified_with_a_body_is_not_modified() throws IOException {
        try (BadServer server = BadServer.start(says("HTTP/1.1 304 Same\r\nContent-Length: 4\r\n\r\nbody"))) {
            assertThat(fetcher.fetch(server.address(), KNOWN)).isEqualTo(new FetchOutcome.Unchanged(null, null, KNOWN));
        }
    }

    @Test
    void a_server_that_does_not_know_tls_has_none() throws IOException {
        try (BadServer server = BadServer.rude(OK + "\r\n" + FEED)) {
            assertThat(words(fetcher.fetch(server.secureAddress(), Validators.NONE)))
                    .startsWith("TlsFailed");
        }
    }

    private static String words(FetchOutcome outcome) {
        String kind = outcome.getClass().getSimpleName();
        return switch (outcome) {
            case FetchOutcome.RateLimited limited -> kind + said(limited.status(), limited.retryAfter());
            case FetchOutcome.Refused refused -> kind + said(refused.status(), refused.retryAfter());
            case FetchOutcome.ServerFailed failed -> kind + said(failed.status(), failed.retryAfter());
            case FetchOutcome.Blocked blocked -> kind + " " + blocked.why();
            case FetchOutcome.TlsFailed failed -> kind + " " + failed.why();
            case FetchOutcome.Unreachable unreachable -> kind + " " + unreachable.why();
            case FetchOutcome.TimedOut timedOut -> kind + " " + timedOut.why();
            case FetchOutcome.Garbled garbled -> kind + " " + garbled.why();
            case FetchOutcome.Misdirected misdirected -> kind + " " + misdirected.why();
            default -> kind;
        };
    }

    private static String said(int status, Object retryAfter) {
        return " " + status
                + (retryAfter == null
                        ? ""
                        : " " + (retryAfter.toString().startsWith("PT167H59M") ? "PT168H" : retryAfter));
    }

    private static Behaviour says(String text) {
        return (out, request) -> BadServer.write(out, text);
    }

    private static Behaviour status(String status, String... headers) {
        String head = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return says("HTTP/1.1 " + status + "\r\n" + head + "\r\n");
    }

    private static Behaviour silence(String after) {
        return (out, request) -> {
            BadServer.write(out, after);
            THE_END.await();
        };
    }

    private static Behaviour drip(String before, String drop) {
        return (out, request) -> {
            BadServer.write(out, before);
            while (THE_END.getCount() > 0) {
                BadServer.write(out, drop);
                Thread.sleep(50); // the drip itself
            }
        };
    }

    private static Behaviour endless(String before, String again) {
        return (out, request) -> {
            BadServer.write(out, before);
            while (true) {
                BadServer.write(out, again);
            }
        };
    }

    private static Behaviour resets(String after) {
        return (out, request) -> {
            BadServer.write(out, after);
            throw new Reset();
        };
    }

    private static Behaviour coded(String coding, byte[] body, String... more) {
        return (OutputStream out, String request) -> {
            BadServer.write(out, OK + String.join("", more) + "Content-Encoding: " + coding + "\r\n\r\n");
            out.write(body);
        };
    }

    private static Behaviour further() {
        return (out, request) ->
                BadServer.write(out, "HTTP/1.1 302 Found\r\nLocation: " + request.split(" ")[1] + "x\r\n\r\n");
    }
}
