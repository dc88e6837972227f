package io.bellwether.ingest.fetch;

import java.time.Duration;
import java.time.Instant;

/**
 * Reads {@code Retry-After}: seconds, or a date in any of HTTP's three forms.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3">RFC 9110, Retry-After</a>
 */
final class RetryAfter {
    /** Longer than this no server can mean. */
    static final Duration LONGEST = Duration.ofDays(7);

    private RetryAfter() {}

    /** How long to stay away, at most {@link #LONGEST}; null where the header is absent, says nothing, or is over. */
    static Duration of(String header, Instant now) {
        if (header == null) {
            return null;
        }
        String text = header.strip();
        if (text.matches("\\d{1,1000}")) {
            return text.length() > 9 ? LONGEST : bounded(Duration.ofSeconds(Long.parseLong(text)));
        }
        Instant until = HttpDates.parse(text);
        return until == null || until.isBefore(now) ? null : bounded(Duration.between(now, until));
    }

    private static Duration bounded(Duration wait) {
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
