package io.bellwether.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EgressGuardTest {
    private final EgressGuard guard = new EgressGuard(List.of());
    private final EgressGuard local = new EgressGuard(List.of("127.0.0.0/8", "fd00:1::/32"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/feed.xml",
                "http://example.org",
                "HTTPS://example.org:8443/x",
                "http://93.184.215.14/",
                "http://[2606:2800:220:1:248:1893:25c8:1946]/"
            })
    void public_web_addresses_pass(String address) {
        assertThat(guard.check(URI.create(address))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "file:///etc/passwd, SCHEME",
        "ftp://example.org/, SCHEME",
        "gopher://example.org/, SCHEME",
        "//example.org/, SCHEME",
        "http:///feed, HOST",
        "https://exa_mple/, HOST",
        "https://user:secret@example.org/, CREDENTIALS",
        "https://user@example.org/, CREDENTIALS",
        "http://example.org:25/, PORT",
        "http://example.org:6379/, PORT",
        "http://93.184.215.14:22/, PORT",
        "http://127.0.0.1/, ADDRESS",
        "http://10.1.2.3/, ADDRESS",
        "http://172.31.255.255/, ADDRESS",
        "http://192.168.0.1/, ADDRESS",
        "http://100.64.0.1/, ADDRESS",
        "http://169.254.169.254/latest/meta-data, ADDRESS",
        "http://0.0.0.0/, ADDRESS",
        "http://255.255.255.255/, ADDRESS",
        "http://224.0.0.1/, ADDRESS",
        "http://[::1]/, ADDRESS",
        "http://[::]/, ADDRESS",
        "http://[::ffff:10.0.0.1]/, ADDRESS",
        "http://[::ffff:93.184.215.14]/, ADDRESS",
        "http://[::127.0.0.1]/, ADDRESS",
        "http://[64:ff9b::7f00:1]/, ADDRESS",
        "http://[2002:7f00:1::]/, ADDRESS",
        "http://[2001:0:7f00:1::]/, ADDRESS",
        "http://[fe80::1]/, ADDRESS",
        "http://[fd12:3456::1]/, ADDRESS",
        "http://[ff02::1]/, ADDRESS"
    })
    void others_are_refused_with_the_reason(String address, Refusal refusal) {
        assertThat(guard.check(URI.create(address))).contains(refusal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:38211/", "http://[fd00:1::5]:9/", "http://localhost:38211/"})
    void what_an_operator_allows_may_be_reached_on_any_port(String address) {
        assertThat(local.check(URI.create(address))).isEmpty();
    }

    @Test
    void allowing_one_block_opens_no_other() throws Exception {
        assertThat(local.check(URI.create("http://10.0.0.1/"))).contains(Refusal.ADDRESS);
        assertThat(local.check(new InetSocketAddress(InetAddress.getByName("93.184.215.14"), 22)))
                .contains(Refusal.PORT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "10.0.0.0/33", "*", "10.0.0.0/8,"})
    void an_allow_list_that_is_no_cidr_is_named(String cidr) {
        assertThatThrownBy(() -> new EgressGuard(List.of(cidr)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a CIDR block: " + cidr);
    }
}
