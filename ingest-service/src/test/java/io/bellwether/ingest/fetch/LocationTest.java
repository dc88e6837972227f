package io.bellwether.ingest.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocationTest {
    private static final URI FROM = URI.create("https://outlet.example/news/feed?old=1");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "https://other.example/feed            | https://other.example/feed",
                "http://outlet.example:8080/feed       | http://outlet.example:8080/feed",
                "//other.example/feed                  | https://other.example/feed",
                "/feed                                 | https://outlet.example/feed",
                "feed.xml                              | https://outlet.example/news/feed.xml",
                "../feed.xml                           | https://outlet.example/feed.xml",
                "?page=2                               | https://outlet.example/news/feed?page=2",
                "/feed#top                             | https://outlet.example/feed",
                "/a feed                               | https://outlet.example/a%20feed",
                "/100%/a%20b                           | https://outlet.example/100%25/a%20b",
                "/[x]{y}                               | https://outlet.example/%5Bx%5D%7By%7D",
                "/café                                 | https://outlet.example/caf%C3%A9",
                "https://münchen.example/feed          | https://xn--mnchen-3ya.example/feed",
                "https://[2001:db8::1]/feed            | https://[2001:db8::1]/feed",
                "file:///etc/passwd                    | file:///etc/passwd",
                "https://a b/feed                      | -",
                "http://                               | -",
                "''                                    | -",
                "-                                     | -",
            })
    void leads(String header, URI target) {
        // As it is on the wire, and then in the head of the answer.
        String bytes = header == null ? null : new String(header.getBytes(UTF_8), ISO_8859_1);

        assertThat(Location.of(FROM, bytes)).isEqualTo(java.util.Optional.ofNullable(target));
    }
}
