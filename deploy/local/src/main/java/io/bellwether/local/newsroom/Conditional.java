package io.bellwether.local.newsroom;

import static java.time.temporal.ChronoUnit.SECONDS;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;

/** Sends a page, or 304 to a client that has it already (RFC 9110, 13.1 and 13.2.2). */
final class Conditional {
    /** IMF-fixdate, whose day has two digits always. */
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Conditional() {}

    static void send(HttpExchange exchange, Page page, boolean head) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("ETag", page.etag());
        headers.set("Last-Modified", HTTP_DATE.format(page.changed()));
        headers.set("Cache-Control", "no-cache");
        headers.set("X-Content-Type-Options", "nosniff");
        if (unchanged(exchange.getRequestHeaders(), page)) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        headers.set("Content-Type", page.contentType());
        if (head) {
            headers.set("Content-Length", Integer.toString(page.body().length));
            exchange.sendResponseHeaders(200, -1);
            return;
        }
        exchange.sendResponseHeaders(200, page.body().length);
        exchange.getResponseBody().write(page.body());
    }

    /** The entity tag is asked first; where there is one, the date does not count. */
    static boolean unchanged(Headers request, Page page) {
        String tags = request.getFirst("If-None-Match");
        if (tags != null) {
            return Stream.of(tags.split(",", -1))
                    .map(String::strip)
                    .anyMatch(tag ->
                            tag.equals("*") || tag.replaceFirst("^W/", "").equals(page.etag()));
        }
        String since = request.getFirst("If-Modified-Since");
        return since != null && !page.changed().truncatedTo(SECONDS).isAfter(date(since));
    }

    private static Instant date(String text) {
        try {
            return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text));
        } catch (DateTimeException e) {
            // A date that cannot be read counts as no condition.
            return Instant.MIN;
        }
    }
}
