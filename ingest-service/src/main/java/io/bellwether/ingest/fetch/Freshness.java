package io.bellwether.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How long an answer stays fresh, as its headers say.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9111#section-4.2">RFC 9111, Freshness</a>
 */
final class Freshness {
    /** No feed means longer. */
    static final Duration LONGEST = Duration.ofDays(7);

    private Freshness() {}

    /**
     * What is left of it.
     *
     * @param headers names in lower case
     * @param now     when the answer came
     * @return from zero to {@link #LONGEST}; null where the server does not say, or forbids to keep it
     */
    static Duration of(Map<String, String> headers, Instant now) {
        String control = headers.getOrDefault("cache-control", "").toLowerCase(Locale.ROOT);
        if (has(control, "no-store") || has(control, "no-cache")) {
            return null;
        }
        Duration lifetime = has(control, "max-age")
                ? seconds(argument(control, "max-age"))
                : headers.containsKey("expires") ? untilExpiry(headers, now) : null;
        return lifetime == null ? null : bounded(lifetime.minus(age(headers)));
    }

    /** Counted on the server's own clock, where it shows it. An expiry that is no date is in the past. */
    private static Duration untilExpiry(Map<String, String> headers, Instant now) {
        Instant expires = HttpDates.parse(headers.get("expires"));
        Instant sent = HttpDates.parse(headers.get("date"));
        return expires == null ? Duration.ZERO : Duration.between(sent == null ? now : sent, expires);
    }

    /** How long caches on the way have had it. */
    private static Duration age(Map<String, String> headers) {
        Duration age = seconds(headers.getOrDefault("age", ""));
        return age == null ? Duration.ZERO : age;
    }

    private static boolean has(String control, String directive) {
        return directives(control)
                .anyMatch(said -> said.replaceFirst("\\s*=.*", "").equals(directive));
    }

    private static String argument(String control, String directive) {
        return directives(control)
                .filter(said -> said.matches(directive + "\\s*=.*"))
                .map(said -> said.replaceFirst("[^=]*=", ""))
                .findFirst()
                .orElse("");
    }

    private static Stream<String> directives(String control) {
        return Stream.of(control.split(",")).map(String::strip);
    }

    /** Of a number in whatever length, quoted or not; null where it is none. */
    private static Duration seconds(String number) {
        String digits = number.replace("\"", "").strip();
        if (!digits.matches("\\d{1,1000}")) {
            return null;
        }
        return digits.length() > 9 ? LONGEST : Duration.ofSeconds(Long.parseLong(digits));
    }

    private static Duration bounded(Duration fresh) {
        return fresh.isNegative() ? Duration.ZERO : fresh.compareTo(LONGEST) > 0 ? LONGEST : fresh;
    }
}
