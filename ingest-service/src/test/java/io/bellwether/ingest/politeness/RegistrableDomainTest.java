package io.bellwether.ingest.politeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrableDomainTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "https://example.com/feed, example.com",
        "https://news.example.com/feed, example.com",
        "https://a.b.News.Example.COM./feed, example.com",
        "https://news.outlet.co.uk/, outlet.co.uk",
        // One owner each, although the suffix belongs to a company.
        "https://one.github.io/feed, one.github.io",
        "https://two.github.io/feed, two.github.io",
        "https://github.io/, github.io",
        "https://co.uk/, co.uk",
        "https://xn--mnchen-3ya.de/, xn--mnchen-3ya.de",
        "http://localhost:8080/, localhost",
        "http://newsroom/, newsroom",
        "http://127.0.0.1:38211/feed, 127.0.0.1",
        "http://[2001:db8::1]/feed, [2001:db8::1]",
        "https://outlet.example/, outlet.example",
        "https://www.outlet.example/, outlet.example",
    })
    void is(URI address, String domain) {
        assertThat(RegistrableDomain.of(address)).isEqualTo(domain);
    }
}
