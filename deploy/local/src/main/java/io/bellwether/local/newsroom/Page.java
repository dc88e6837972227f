package io.bellwether.local.newsroom;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What is sent for a request.
 *
 * @param contentType the media type
 * @param body        the bytes
 * @param changed     when it last changed
 */
record Page(String contentType, byte[] body, Instant changed) {
    private static final int ETAG_BYTES = 12;

    static Page html(String html, Instant changed) {
        return new Page("text/html; charset=utf-8", html.getBytes(UTF_8), changed);
    }

    /** A strong validator: the same bytes, the same tag (RFC 9110, 8.8.3). */
    String etag() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return '"' + HexFormat.of().formatHex(Arrays.copyOf(digest, ETAG_BYTES)) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
