package io.bellwether.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.bellwether.ingest.fetch.FetchOutcome.Blocked;
import io.bellwether.ingest.fetch.FetchOutcome.Fetched;
import io.bellwether.ingest.fetch.FetchOutcome.Unchanged;
import io.bellwether.ingest.fetch.FetchOutcome.Unreachable;
import io.bellwether.ingest.metrics.IngestMetrics;
import io.bellwether.ingest.politeness.Exempt;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a fetch asks, and what it keeps of the answer. How it takes what servers do wrong: {@link BadWebTest}. */
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

    @ParameterizedTest(name = "{0}, then {1}: moved {2}")
    @CsvSource({
        "301, 301, true",
        "308, 301, true",
        "301, 302, false",
        "302, 301, false",
        "303, 307, false",
    })
    void aFeedHasMovedForGoodWhenEveryHopSaysSo(int first, int second, boolean moved) throws IOException {
        try (BadServer target = BadServer.answering("HTTP/1.1 200 OK", "", FEED);
                BadServer hop =
                        BadServer.answering("HTTP/1.1 " + second + " X", "Location: " + target.address(), "", "");
                BadServer server =
                        BadServer.answering("HTTP/1.1 " + first + " X", "Location: " + hop.address(), "", "")) {
            FetchOutcome outcome = fetcher.fetch(server.address(), Validators.NONE);

            assertThat(((Fetched) outcome).movedTo()).isEqualTo(moved ? target.address() : null);
            assertThat(fetcher.fetch(server.address(), ((Fetched) outcome).validators()))
                    .asInstanceOf(type(Unchanged.class))
                    .satisfies(same -> assertThat(same.movedTo()).isEqualTo(moved ? target.address() : null));
        }
    }

    @Test
    void theTimeItStaysFreshIsKept() throws IOException {
        try (BadServer server = BadServer.answering(
                "HTTP/1.1 200 OK", "Cache-Control: public", "Cache-Control: max-age=600", "", FEED)) {
            assertThat(((Fetched) fetcher.fetch(server.address(), Validators.NONE)).fresh())
                    .isEqualTo(Duration.ofMinutes(10));
        }
    }

    @Test
    void halfADocumentIsReadAndAskedForInFullTheNextTime() throws IOException {
        byte[] half = Packed.firstHalf(Packed.gzip(FEED.repeat(500).getBytes(UTF_8)));
        BadServer.Behaviour truncated = (out, request) -> {
            BadServer.write(out, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nETag: \"v1\"\r\n\r\n");
            out.write(half);
        };
        try (BadServer server = BadServer.start(truncated)) {
            assertThat(fetcher.fetch(server.address(), Validators.NONE))
                    .asInstanceOf(type(Fetched.class))
                    .satisfies(fetched -> {
                        assertThat(fetched.body()).asString(UTF_8).startsWith(FEED);
                        assertThat(fetched.validators().etag()).isNull();
                    });
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

    private static FeedFetcher fetcher(List<String> allowed) {
        return new FeedFetcher(
                new Impatient(),
                () -> Optional.of(allowed),
                Exempt.politeness("127.0.0.1", "no-such-host.invalid"),
                new IngestMetrics(new SimpleMeterRegistry()));
    }
}
