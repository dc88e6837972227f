package io.bellwether.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.util.Timeout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GuardedHttpTest {
    private static final Timeout TIMEOUT = Timeout.ofSeconds(5);

    private final AtomicInteger requests = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.getResponseHeaders().add("Location", "http://169.254.169.254/");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void nothing_private_is_connected_to() throws IOException {
        try (CloseableHttpClient client = client(List.of())) {
            assertThatThrownBy(() -> client.execute(new HttpGet(address("localhost")), response -> response.getCode()))
                    .isInstanceOfSatisfying(
                            EgressRefusedException.class,
                            e -> assertThat(e.refusal()).isEqualTo(Refusal.ADDRESS));
            assertThatThrownBy(() -> client.execute(new HttpGet(address("127.0.0.1")), response -> response.getCode()))
                    .isInstanceOf(EgressRefusedException.class);
        }
        assertThat(requests).hasValue(0);
    }

    @Test
    void what_is_allowed_is_reached_and_its_redirect_is_left_to_the_caller() throws IOException {
        try (CloseableHttpClient client = client(List.of("127.0.0.0/8"))) {
            int status = client.execute(new HttpGet(address("127.0.0.1")), response -> response.getCode());
            assertThat(status).isEqualTo(302);
        }
        assertThat(requests).hasValue(1);
    }

    @Test
    void of_a_name_with_several_addresses_only_the_good_ones_are_used() throws IOException {
        DnsResolver mixed = new SystemDefaultDnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return new InetAddress[] {InetAddress.getByName("10.0.0.1"), InetAddress.getByName("93.184.215.14")};
            }
        };
        assertThat(new GuardedDnsResolver(new EgressGuard(List.of()), mixed).resolve("both.example", 443))
                .extracting(target -> target.getAddress().getHostAddress())
                .containsExactly("93.184.215.14");
    }

    private static CloseableHttpClient client(List<String> allowed) {
        return GuardedHttp.client(new EgressGuard(allowed), 10, 5, TIMEOUT, TIMEOUT)
                .build();
    }

    private String address(String host) {
        return "http://" + host + ":" + server.getAddress().getPort() + "/";
    }
}
