package io.bellwether.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.bellwether.egress.Exchange.Answered;
import io.bellwether.egress.Exchange.Ending;
import io.bellwether.egress.Exchange.Failed;
import io.bellwether.egress.Exchange.Failure;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class GuardedClientTest {
    private static final int LIMIT = 1_000_000;
    private static final Patience PATIENCE =
            new Patience(Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofSeconds(5));

    @TempDir
    static Path folder;

    private static Certificates certificates;

    private final List<String> loopback = List.of("127.0.0.0/8");
    private GuardedClient client;

    @BeforeAll
    static void sign() throws Exception {
        certificates = Certificates.in(folder);
    }

    @AfterEach
    void close() {
        if (client != null) {
            client.close();
        }
    }

    @ParameterizedTest(name = "a server that speaks {0} is spoken to in {1}")
    @CsvSource({"NEGOTIATE, HTTP/2.0", "FORCE_HTTP_1, HTTP/1.1"})
    void http_2_is_negotiated(HttpVersionPolicy policy, String protocol) throws Exception {
        client = client(loopback, certificates.trust(), SystemDefaultDnsResolver.INSTANCE);
        try (SecureServer server = new SecureServer(certificates.server("good"), policy)) {
            assertThat(get(server.address("/")))
                    .asInstanceOf(type(Answered.class))
                    .satisfies(answer -> {
                        assertThat(answer.protocol()).isEqualTo(protocol);
                        assertThat(answer.status()).isEqualTo(200);
                        assertThat(answer.headers()).containsEntry("set-cookie", "a=b");
                        assertThat(answer.body()).asString().isEqualTo("hello");
                        assertThat(answer.ending()).isEqualTo(Ending.COMPLETE);
                    });
        }
    }

    @ParameterizedTest
    @CsvSource({"NEGOTIATE", "FORCE_HTTP_1"})
    void no_cookie_is_ever_sent_back(HttpVersionPolicy policy) throws Exception {
        client = client(loopback, certificates.trust(), SystemDefaultDnsResolver.INSTANCE);
        try (SecureServer server = new SecureServer(certificates.server("good"), policy)) {
            get(server.address("/"));
            get(server.address("/"));

            assertThat(server.lastRequest().getHeaders("Cookie")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"NEGOTIATE", "FORCE_HTTP_1"})
    void a_body_is_cut_at_the_limit(HttpVersionPolicy policy) throws Exception {
        client = client(loopback, certificates.trust(), SystemDefaultDnsResolver.INSTANCE);
        try (SecureServer server = new SecureServer(certificates.server("good"), policy)) {
            assertThat(get(server.address("/large")))
                    .asInstanceOf(type(Answered.class))
                    .satisfies(answer -> {
                        assertThat(answer.ending()).isEqualTo(Ending.CUT);
                        assertThat(answer.body()).hasSize(LIMIT);
                    });
        }
    }

    @ParameterizedTest
    @CsvSource({"NEGOTIATE", "FORCE_HTTP_1"})
    void silence_ends_the_exchange(HttpVersionPolicy policy) throws Exception {
        client = client(loopback, certificates.trust(), SystemDefaultDnsResolver.INSTANCE);
        try (SecureServer server = new SecureServer(certificates.server("good"), policy)) {
            assertThat(get(server.address("/silent"))).isEqualTo(new Failed(Failure.TIMED_OUT, "no byte for too long"));
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "expired, the certificate has expired",
        "stranger, the certificate is for another host",
    })
    void a_bad_certificate_is_said_in_words(String certificate, String words) throws Exception {
        client = client(loopback, certificates.trust(), SystemDefaultDnsResolver.INSTANCE);
        try (SecureServer server = new SecureServer(certificates.server(certificate), HttpVersionPolicy.NEGOTIATE)) {
            assertThat(get(server.address("/"))).isEqualTo(new Failed(Failure.TLS, words));
        }
    }

    @Test
    void whom_nobody_trusts_is_not_trusted() throws Exception {
        client = new GuardedClient(new EgressGuard(loopback), 5, PATIENCE, "Test");
        try (SecureServer server = new SecureServer(certificates.server("good"), HttpVersionPolicy.NEGOTIATE)) {
            assertThat(get(server.address("/")))
                    .isEqualTo(new Failed(Failure.TLS, "the certificate is signed by nobody we trust"));
        }
    }

    @Test
    void nothing_private_is_connected_to() throws Exception {
        client = client(List.of(), certificates.trust(), SystemDefaultDnsResolver.INSTANCE);
        try (SecureServer server = new SecureServer(certificates.server("good"), HttpVersionPolicy.NEGOTIATE)) {
            assertThat(get(server.address("/"))).isEqualTo(new Failed(Failure.REFUSED, "address"));
            assertThat(server.lastRequest()).isNull();
        }
    }

    @Test
    void a_name_that_changes_its_mind_gains_nothing() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        DnsResolver fickle = new SystemDefaultDnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                String address = asked.getAndIncrement() == 0 ? "127.0.0.1" : "127.66.0.1";
                return new InetAddress[] {InetAddress.getByName(address)};
            }
        };
        client = client(List.of("127.0.0.1"), certificates.trust(), fickle);
        try (SecureServer server = new SecureServer(certificates.server("good"), HttpVersionPolicy.NEGOTIATE)) {
            URI address =
                    URI.create("https://fickle.example:" + server.address("/").getPort() + "/");

            // Reached, and found to be another than it says.
            assertThat(get(address)).isEqualTo(new Failed(Failure.TLS, "the certificate is for another host"));
            assertThat(get(address)).isEqualTo(new Failed(Failure.REFUSED, "address"));
        }
    }

    @Test
    void a_name_without_address_is_said_so() throws Exception {
        client = client(List.of(), certificates.trust(), SystemDefaultDnsResolver.INSTANCE);

        assertThat(get(URI.create("https://no-such-host.invalid/")))
                .isEqualTo(new Failed(Failure.NO_HOST, "no such host"));
    }

    private Exchange get(URI address) {
        return client.send(SimpleRequestBuilder.get(address).build(), LIMIT);
    }

    private static GuardedClient client(List<String> allowed, SSLContext trust, DnsResolver names) {
        return new GuardedClient(new EgressGuard(allowed), 5, PATIENCE, "Test", trust, names);
    }
}
