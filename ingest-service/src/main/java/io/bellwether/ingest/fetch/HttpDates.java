package io.bellwether.ingest.fetch;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.hc.client5.http.utils.DateUtils;

/**
 * Reads the three forms a date may have in HTTP.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7">RFC 9110, Date/Time Formats</a>
 */
final class HttpDates {
    /** The library wants a zone, which this form does not have. */
    private static final DateTimeFormatter ASCTIME =
            DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss yyyy", Locale.ENGLISH);

    private HttpDates() {}

    /** The instant meant; null where there is none. */
    static Instant parse(String date) {
        if (date == null) {
            return null;
        }
        Instant standard = DateUtils.parseStandardDate(date.strip());
        return standard == null ? asctime(date.strip()) : standard;
    }

    /** Days of one digit are filled up with a second space. */
    private static Instant asctime(String date) {
        try {
            return LocalDateTime.parse(date.replaceAll("\\s+", " "), ASCTIME).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
