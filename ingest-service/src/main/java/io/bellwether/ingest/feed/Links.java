package io.bellwether.ingest.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.internal.StringUtil;

/** Makes links absolute, leniently: what cannot be resolved stays as written. */
final class Links {
    private Links() {}

    /** The link against its base; script and data links give nothing. */
    static Optional<String> resolve(String base, String link) {
        String trimmed = link.strip().replace("\n", "").replace("\r", "").replace("\t", "");
        if (trimmed.isEmpty() || isDangerous(trimmed)) {
            return Optional.empty();
        }
        if (base.isEmpty() || hasScheme(trimmed)) {
            return Optional.of(trimmed);
        }
        String resolved = StringUtil.resolve(base, trimmed);
        return Optional.of(resolved.isEmpty() ? trimmed : resolved);
    }

    static boolean isHttp(String link) {
        String lower = link.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }

    /** Whether it names a scheme: {@code http:}, {@code tag:}; a port after a host does not count. */
    static boolean hasScheme(String link) {
        return link.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:(?!\\d+(/|$)).*");
    }

    /** Whether the link is an absolute http address with a host. */
    static boolean isAddress(String link) {
        try {
            return isHttp(link) && new URI(link.strip().replace(" ", "%20")).getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isDangerous(String link) {
        String lower = link.replaceAll("[\\s\\p{Cntrl}]", "").toLowerCase(Locale.ROOT);
        return lower.startsWith("javascript:") || lower.startsWith("vbscript:") || lower.startsWith("data:");
    }
}
