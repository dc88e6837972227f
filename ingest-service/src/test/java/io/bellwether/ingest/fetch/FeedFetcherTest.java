package io.bellwether.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.bellwether.ingest.feed.Limits;
import io.bellwether.ingest.fetch.FetchOutcome.Blocked;
import io.bellwether.ingest.fetch.FetchOutcome.Fetched;
import io.bellwether.ingest.fetch.FetchOutcome.Misdirected;
import io.bellwether.ingest.fetch.FetchOutcome.RateLimited;
import io.bellwether.ingest.fetch.FetchOutcome.TimedOut;
import io.bellwether.ingest.fetch.FetchOutcome.TooLarge;
import io.bellwether.ingest.fetch.FetchOutcome.Unchanged;
import io.bellwether.ingest.fetch.FetchOutcome.Unreachable;
import io.bellwether.ingest.metrics.IngestMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against servers that misbehave in every way the internet has shown. */
@Timeout(60)
class FeedFetcherTest {
    private static final String FEED = "<rss><channel><title>t</title></channel></rss>";

    private final FeedFetcher fetcher = fetcher(List.of("127.0.0.0/8"));

    @AfterEach
    void close() throws IOException {
        fetcher.close();
    }

    @Test
    void aFeedIsFetchedWithItsValidators() throws IOException {
        try (BadServer server = BadServer.answering(
                "HTTP/1.1 200 OK", "ETag: \"v1\"", "Last-Modified: Sun, 01 Mar 2026 12:00:00 GMT", "", FEED)) {
            FetchOutcome outcome = fetcher.fetch(server.address(), Validators.NONE);

            assertThat(outcome).asInstanceOf(type(Fetched.class)).satisfies(fetched -> {
                assertThat(fetched.body()).asString(UTF_8).isEqualTo(FEED);
                assertThat(fetched.validators().etag()).isEqualTo("\"v1\"");
                assertThat(fetched.validators().lastModified()).isEqualTo("Sun, 01 Mar 2026 12:00:00 GMT");
            });
        }
    }

    @Test
    void validatorsAreSentAndA304IsUnchangedEvenWithABody() throws IOException {
        AtomicReference<String> asked = new AtomicReference<>();
        BadServer.Behaviour notModified = (out, request) -> {
            asked.set(request);
            BadServer.write(out, "HTTP/1.1 304 Not Modified\r\nContent-Length: 4\r\n\r\nbody");
        };
        try (BadServer server = BadServer.start(notModified)) {
            Validators validators = new Validators("\"v1\"", "Sun, 01 Mar 2026 12:00:00 GMT", "hash", false);

            FetchOutcome outcome = fetcher.fetch(server.address(), validators);

            assertThat(outcome).isEqualTo(new Unchanged(null, null, validators));
            assertThat(asked.get())
                    .contains("If-None-Match: \"v1\"")
                    .contains("If-Modified-Since: Sun, 01 Mar 2026 12:00:00 GMT")
                    .contains("User-Agent: Test");
            assertThat(fetcher.fetch(server.address(), validators)).isEqualTo(outcome);
        }
    }

    @Test
    void theSameBytesAreUnchangedWhateverTheStatusSays() throws IOException {
        try (BadServer server = BadServer.answering("HTTP/1.1 200 OK", "", FEED)) {
            Validators validators = ((Fetched) fetcher.fetch(server.address(), Validators.NONE)).validators();

            assertThat(fetcher.fetch(server.address(), validators)).isInstanceOf(Unchanged.class);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"gzip", "deflate"})
    void compressedBodiesAreUnpacked(String encoding) throws IOException {
        byte[] packed = packed(encoding, FEED.getBytes(UTF_8));
        BadServer.Behaviour compressed = (out, request) -> {
            BadServer.write(out, "HTTP/1.1 200 OK\r\nContent-Encoding: " + encoding + "\r\n\r\n");
            out.write(packed);
        };
        try (BadServer server = BadServer.start(compressed)) {
            assertThat(fetcher.fetch(server.address(), Validators.NONE))
                    .asInstanceOf(type(Fetched.class))
                    .satisfies(fetched ->
                            assertThat(fetched.body()).asString(UTF_8).isEqualTo(FEED));
        }
    }

    @Test
    void aBombIsCutAtTheLimit() throws IOException {
        byte[] bomb = packed("gzip", new byte[Limits.MAX_BYTES * 20]);
        BadServer.Behaviour explode = (out, request) -> {
            BadServer.write(out, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n");
            out.write(bomb);
        };
        try (BadServer server = BadServer.start(explode)) {
            assertThat(fetcher.fetch(server.address(), Validators.NONE)).isInstanceOf(TooLarge.class);
        }
    }

    @Test
    void anEndlessBodyIsCutAtTheLimit() throws IOException {
        BadServer.Behaviour endless = (out, request) -> {
            BadServer.write(out, "HTTP/1.1 200 OK\r\n\r\n");
            byte[] chunk = new byte[64 * 1024];
            while (true) {
                out.write(chunk);
            }
        };
        try (BadServer server = BadServer.start(endless)) {
            assertThat(fetcher.fetch(server.address(), Validators.NONE)).isInstanceOf(TooLarge.class);
        }
    }

    @Test
    void aDripIsCutAtTheWholeTimeout() throws IOException {
        AtomicReference<BadServer> self = new AtomicReference<>();
        BadServer.Behaviour drip = (out, request) -> {
            BadServer.write(out, "HTTP/1.1 200 OK\r\n\r\n");
            while (!self.get().isClosed()) {
                BadServer.write(out, "x");
                Thread.sleep(50); // the drip itself
            }
        };
        try (BadServer server = BadServer.start(drip)) {
            self.set(server);

            assertThat(fetcher.fetch(server.address(), Validators.NONE)).isInstanceOf(TimedOut.class);
        }
    }

    @Test
    void silenceIsCutAtTheResponseTimeout() throws IOException {
        AtomicReference<BadServer> self = new AtomicReference<>();
        try (BadServer server = BadServer.start((out, request) -> self.get().silence())) {
            self.set(server);

            assertThat(fetcher.fetch(server.address(), Validators.NONE)).isInstanceOf(TimedOut.class);
        }
    }

    @Test
    void aBodyThatBreaksOffIsNoFeed() throws IOException {
        try (BadServer server = BadServer.answering("HTTP/1.1 200 OK", "Content-Length: 1000", "", FEED)) {
            assertThat(fetcher.fetch(server.address(), Validators.NONE)).isInstanceOf(Unreachable.class);
        }
    }

    @Test
    void whatIsNoHttpAtAllIsUnreachable() throws IOException {
        try (BadServer server = BadServer.answering("220 mail.example ESMTP", "")) {
            assertThat(fetcher.fetch(server.address(), Validators.NONE)).isInstanceOf(Unreachable.class);
        }
    }

    @Test
    void aBrokenArchiveIsUnreachable() throws IOException {
        try (BadServer server = BadServer.answering("HTTP/1.1 200 OK", "Content-Encoding: gzip", "", FEED)) {
            assertThat(fetcher.fetch(server.address(), Validators.NONE)).isInstanceOf(Unreachable.class);
        }
    }

    @ParameterizedTest(name = "HTTP {0}: {1}")
    @CsvSource({
        "404, NotFound",
        "410, Gone",
        "401, Refused",
        "403, Refused",
        "451, Refused",
        "429, RateLimited",
        "500, ServerFailed",
        "502, ServerFailed",
        "503, ServerFailed",
        "204, ServerFailed",
        "206, ServerFailed",
    })
    void aStatusMeans(int status, String outcome) throws IOException {
        try (BadServer server = BadServer.answering("HTTP/1.1 " + status + " So", "Content-Length: 0", "", "")) {
            assertThat(fetcher.fetch(server.address(), Validators.NONE)
                            .getClass()
                            .getSimpleName())
                    .isEqualTo(outcome);
        }
    }

    @Test
    void retryAfterIsReadInBothForms() throws IOException {
        try (BadServer seconds = BadServer.answering("HTTP/1.1 429 Slow", "Retry-After: 120", "", "");
                BadServer date = BadServer.answering(
                        "HTTP/1.1 503 Later", "Retry-After: Fri, 01 Jan 2100 00:00:00 GMT", "", "")) {
            assertThat(fetcher.fetch(seconds.address(), Validators.NONE))
                    .isEqualTo(new RateLimited(429, Duration.ofMinutes(2)));
            assertThat(fetcher.fetch(date.address(), Validators.NONE))
                    .isEqualTo(new RateLimited(503, Duration.ofDays(7)));
        }
    }

    @Test
    void aRedirectIsFollowedAndTheFinalAddressKept() throws IOException {
        try (BadServer target = BadServer.answering("HTTP/1.1 200 OK", "", FEED);
                BadServer server = BadServer.answering("HTTP/1.1 302 Found", "Location: " + target.address(), "", "")) {
            assertThat(fetcher.fetch(server.address(), Validators.NONE))
                    .asInstanceOf(type(Fetched.class))
                    .extracting(Fetched::address)
                    .isEqualTo(target.address());
        }
    }

    @Test
    void redirectsInACircleTooManyOrToNowhereAreMisdirected() throws IOException {
        try (BadServer circle = BadServer.answering("HTTP/1.1 301 Moved", "Location: /feed", "", "");
                BadServer nowhere = BadServer.answering("HTTP/1.1 301 Moved", "", "");
                BadServer chain = BadServer.start((out, request) -> BadServer.write(
                        out, "HTTP/1.1 302 Found\r\nLocation: " + request.split(" ")[1] + "x\r\n\r\n"))) {
            assertThat(fetcher.fetch(circle.address(), Validators.NONE)).isInstanceOf(Misdirected.class);
            assertThat(fetcher.fetch(nowhere.address(), Validators.NONE)).isInstanceOf(Misdirected.class);
            assertThat(fetcher.fetch(chain.address(), Validators.NONE))
                    .isEqualTo(new Misdirected("more than 5 redirects"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "http://10.0.0.1/feed",
        "http://169.254.169.254/latest/meta-data",
        "http://[::1]/feed",
        "http://192.168.1.1/",
        "file:///etc/passwd",
        "http://user:secret@127.0.0.1/feed",
        "http://[::ffff:10.0.0.1]/",
    })
    void whereTheGuardForbidsNothingIsFetchedNorByRedirect(String forbidden) throws IOException {
        try (BadServer server = BadServer.answering("HTTP/1.1 302 Found", "Location: " + forbidden, "", "")) {
            assertThat(fetcher.fetch(forbidden, Validators.NONE)).isInstanceOf(Blocked.class);
            assertThat(fetcher.fetch(server.address(), Validators.NONE)).isInstanceOf(Blocked.class);
        }
    }

    @Test
    void loopbackIsForbiddenUnlessAllowed() throws IOException {
        FeedFetcher strict = fetcher(List.of());
        try (BadServer server = BadServer.answering("HTTP/1.1 200 OK", "", FEED)) {
            assertThat(strict.fetch(server.address(), Validators.NONE)).isInstanceOf(Blocked.class);
        } finally {
            strict.close();
        }
    }

    @Test
    void noSuchHostAndNoServerAreUnreachable() throws IOException {
        String address;
        try (BadServer server = BadServer.answering("")) {
            address = server.address();
        }
        assertThat(fetcher.fetch(address, Validators.NONE)).isInstanceOf(Unreachable.class);
        assertThat(fetcher.fetch("http://no-such-host.invalid/feed", Validators.NONE))
                .isInstanceOf(Unreachable.class);
    }

    private static byte[] packed(String encoding, byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream packing =
                encoding.equals("gzip") ? new GZIPOutputStream(packed) : new DeflaterOutputStream(packed)) {
            packing.write(bytes);
        }
        return packed.toByteArray();
    }

    private static FeedFetcher fetcher(List<String> allowed) {
        return new FeedFetcher(
                new Impatient(), () -> Optional.of(allowed), new IngestMetrics(new SimpleMeterRegistry()));
    }

    private record Impatient() implements FetchConfig {
        @Override
        public Duration connectTimeout() {
            return Duration.ofSeconds(2);
        }

        @Override
        public Duration responseTimeout() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration wholeTimeout() {
            return Duration.ofSeconds(3);
        }

        @Override
        public String userAgent() {
            return "Test";
        }

        @Override
        public int perHost() {
            return 2;
        }
    }
}
