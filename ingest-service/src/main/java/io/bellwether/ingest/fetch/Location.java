package io.bellwether.ingest.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.IDN;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code Location} as browsers do: relative or not, with spaces and letters that an address may not have.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-10.2.2">RFC 9110, Location</a>
 */
final class Location {
    static final int MAX_LENGTH = 8_000;

    private static final Pattern AUTHORITY = Pattern.compile("((?:[A-Za-z][A-Za-z0-9+.-]*:)?//)([^/?#]*)(.*)");
    private static final String UNSAFE = " \"<>\\^`{|}[]";

    private Location() {}

    /**
     * Where it leads, seen from an address; without a fragment.
     *
     * @param header its bytes read as ISO 8859-1
     * @return empty where it leads nowhere
     */
    static Optional<URI> of(URI from, String header) {
        if (header == null || header.isBlank() || header.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(from.resolve(reference(from, header.strip())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static URI reference(URI from, String header) {
        String target = header.replaceFirst("#.*", "");
        if (target.startsWith("?")) {
            target = from.getRawPath() + target; // java.net.URI would drop the last step of the path
        }
        Matcher parts = AUTHORITY.matcher(target);
        return URI.create(
                parts.matches() ? parts.group(1) + host(parts.group(2)) + escaped(parts.group(3)) : escaped(target));
    }

    private static String host(String authority) {
        String letters = new String(authority.getBytes(ISO_8859_1), UTF_8);
        return letters.equals(authority) ? authority : IDN.toASCII(letters);
    }

    /** Bytes that an address may not have, in per cent; what is so already stays. */
    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            boolean stray = next == '%' && !text.substring(i).matches("(?s)%[0-9A-Fa-f]{2}.*");
            if (next <= ' ' || next >= 0x7f || stray || UNSAFE.indexOf(next) >= 0) {
                safe.append(String.format("%%%02X", (int) next & 0xff));
            } else {
                safe.append(next);
            }
        }
        return safe.toString();
    }
}
