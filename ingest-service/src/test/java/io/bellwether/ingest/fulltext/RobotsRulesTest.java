package io.bellwether.ingest.fulltext;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.ingest.fetch.FetchOutcome;
import io.bellwether.ingest.fetch.FetchOutcome.Deferred;
import io.bellwether.ingest.fetch.FetchOutcome.Fetched;
import io.bellwether.ingest.fetch.FetchOutcome.Gone;
import io.bellwether.ingest.fetch.FetchOutcome.Misdirected;
import io.bellwether.ingest.fetch.FetchOutcome.NotFound;
import io.bellwether.ingest.fetch.FetchOutcome.TimedOut;
import io.bellwether.ingest.fetch.FetchOutcome.TooLarge;
import io.bellwether.ingest.fetch.FetchOutcome.Unreachable;
import io.bellwether.ingest.fetch.Validators;
import io.bellwether.ingest.fulltext.RobotsRules.Permission;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsRulesTest {
    private static final URI ADDRESS = URI.create("https://outlet.example/robots.txt");
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nothing at all                | ''                                                              | /a      | ALLOWED
            all for all                   | User-agent: *\\nDisallow:                                       | /a      | ALLOWED
            nothing for all               | User-agent: *\\nDisallow: /                                     | /a      | DISALLOWED
            a part                        | User-agent: *\\nDisallow: /private                              | /private/1 | DISALLOWED
            the rest of it                | User-agent: *\\nDisallow: /private                              | /public | ALLOWED
            nothing for others            | User-agent: crawler\\nDisallow: /                               | /a      | ALLOWED
            nothing for us                | User-agent: bellwether\\nDisallow: /                            | /a      | DISALLOWED
            ours counts, not that for all | User-agent: *\\nDisallow: /\\n\\nUser-agent: Bellwether\\nAllow: / | /a   | ALLOWED
            several names, one group      | User-agent: x\\nUser-agent: BELLWETHER\\nDisallow: /a            | /a      | DISALLOWED
            the longer rule wins          | User-agent: *\\nDisallow: /news\\nAllow: /news/open              | /news/open/1 | ALLOWED
            as much allowed as not        | User-agent: *\\nDisallow: /news\\nAllow: /news                   | /news   | ALLOWED
            any characters                | User-agent: *\\nDisallow: /*/print                              | /a/print | DISALLOWED
            the end of an address         | User-agent: *\\nDisallow: /*.pdf$                               | /a.pdf  | DISALLOWED
            and not beyond it             | User-agent: *\\nDisallow: /*.pdf$                               | /a.pdf?x | ALLOWED
            a query                       | User-agent: *\\nDisallow: /*?utm                                | /a?utm=1 | DISALLOWED
            escaped letters are letters   | User-agent: *\\nDisallow: /%7Eada                               | /~ada/1 | DISALLOWED
            a byte order mark             | \uFEFFUser-agent: *\\nDisallow: /                               | /a      | DISALLOWED
            remarks                       | # hello\\nUser-agent: * # all\\nDisallow: / # all of it          | /a      | DISALLOWED
            a page instead of a file      | <!DOCTYPE html><html><body>Hello</body></html>                  | /a      | ALLOWED
            """)
    void what_a_file_says(String name, String file, String path, Permission permission) {
        assertThat(permission(fetched(file.replace("\\n", "\n")), path)).isEqualTo(permission);
    }

    @Test
    void what_is_not_there_forbids_nothing_for_a_day() {
        assertThat(List.of(new NotFound(), new Gone(), new Misdirected("round in a circle")))
                .allSatisfy(answer -> {
                    assertThat(permission(answer, "/a")).isEqualTo(Permission.ALLOWED);
                    assertThat(rules(answer).expires()).isEqualTo(NOW.plus(Duration.ofHours(24)));
                });
    }

    @Test
    void what_cannot_be_had_allows_nothing_for_a_while() {
        assertThat(List.of(new Unreachable("no such host"), new TimedOut("too long"), new TooLarge()))
                .allSatisfy(answer -> {
                    assertThat(permission(answer, "/a")).isEqualTo(Permission.UNHEARD);
                    assertThat(rules(answer).expires()).isBefore(NOW.plus(Duration.ofMinutes(2)));
                });
    }

    @Test
    void who_was_not_asked_is_asked_later() {
        RobotsRules rules = rules(new Deferred(NOW.plusSeconds(5)));

        assertThat(rules.permission(ADDRESS)).isEqualTo(Permission.NOT_ASKED);
        assertThat(rules.expires()).isEqualTo(NOW.plusSeconds(5));
    }

    @Test
    void half_a_megabyte_is_read_and_no_more() {
        String remark = "# nothing to see here\n";
        String lengthy = remark.repeat(RobotsRules.MAX_BYTES / remark.length() + 1);

        assertThat(permission(fetched("User-agent: *\nDisallow: /\n" + lengthy), "/a"))
                .isEqualTo(Permission.DISALLOWED);
        assertThat(permission(fetched(lengthy + "User-agent: *\nDisallow: /\n"), "/a"))
                .isEqualTo(Permission.ALLOWED);
    }

    @ParameterizedTest
    @CsvSource({
        "Bellwether/1.0 (feed reader), Bellwether",
        "Bellwether, Bellwether",
        "'Tidewatch/2 (+https://outlet.example/bot)', Tidewatch"
    })
    void robots_txt_knows_us_by_the_name_before_the_version(String userAgent, String product) {
        assertThat(Robots.product(userAgent)).isEqualTo(product);
    }

    private static Permission permission(FetchOutcome answer, String path) {
        return rules(answer).permission(URI.create("https://outlet.example" + path));
    }

    private static RobotsRules rules(FetchOutcome answer) {
        return RobotsRules.of(answer, ADDRESS, "Bellwether", NOW);
    }

    private static Fetched fetched(String file) {
        return new Fetched(file.getBytes(UTF_8), Map.of(), ADDRESS.toString(), null, null, Validators.NONE, NOW);
    }
}
