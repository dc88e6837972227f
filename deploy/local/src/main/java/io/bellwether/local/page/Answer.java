package io.bellwether.local.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.bellwether.events.Json;

/**
 * What a client gets.
 *
 * @param status      of HTTP
 * @param contentType with its charset
 * @param policy      the {@code Content-Security-Policy} of what is sent
 * @param body        whole; empty where there is none
 */
public record Answer(int status, String contentType, String policy, byte[] body) {
    /** Our own pages: no script, nothing from elsewhere. */
    private static final String OWN_PAGES =
            "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; form-action 'none'";

    /** Pages written by others: shown, but in no position to do anything. */
    private static final String FOREIGN_PAGES =
            "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    public static Answer page(String html) {
        return new Answer(200, "text/html; charset=utf-8", OWN_PAGES, html.getBytes(UTF_8));
    }

    /** HTML that somebody else wrote, for a sandboxed frame. */
    public static Answer foreignPage(String html) {
        return new Answer(200, "text/html; charset=utf-8", FOREIGN_PAGES, html.getBytes(UTF_8));
    }

    public static Answer json(Object value) {
        try {
            return new Answer(200, "application/json", OWN_PAGES, Json.MAPPER.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot write " + value, e);
        }
    }

    /** A status and one line that says why. */
    public static Answer text(int status, String line) {
        return new Answer(status, "text/plain; charset=utf-8", OWN_PAGES, (line + "\n").getBytes(UTF_8));
    }

    public static Answer noContent() {
        return new Answer(204, "text/plain; charset=utf-8", OWN_PAGES, new byte[0]);
    }

    public static Answer notFound() {
        return text(404, "there is nothing here");
    }
}
