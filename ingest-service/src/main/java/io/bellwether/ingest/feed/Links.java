package io.bellwether.ingest.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.internal.StringUtil;

/** Makes links absolute, leniently: what cannot be resolved stays as written. */
final class Links {
    /** No page has a longer address, and resolving one takes the square of its length. */
    static final int LONGEST = 8_192;

    /** {@code http:}, {@code tag:}; a port after a host does not count. */
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{0,40}:(?!\\d{1,9}(?:/|$))");

    private Links() {}

    /** The link against its base; script and data links, and those too long for an address, give nothing. */
    static Optional<String> resolve(String base, String link) {
        if (link.length() > LONGEST) {
            return Optional.empty();
        }
        String trimmed = withoutBreaks(link.strip());
        if (trimmed.isEmpty() || isDangerous(trimmed)) {
            return Optional.empty();
        }
        if (base.isEmpty() || hasScheme(trimmed)) {
            return Optional.of(trimmed);
        }
        String resolved = StringUtil.resolve(base, trimmed);
        return Optional.of(resolved.isEmpty() ? trimmed : resolved);
    }

    private static String withoutBreaks(String link) {
        return link.replace("\n", "").replace("\r", "").replace("\t", "");
    }

    static boolean isHttp(String link) {
        return link.regionMatches(true, 0, "http://", 0, 7) || link.regionMatches(true, 0, "https://", 0, 8);
    }

    /** Whether it names a scheme. */
    static boolean hasScheme(String link) {
        return SCHEME.matcher(link).lookingAt();
    }

    /** Whether the link is an absolute http address with a host. */
    static boolean isAddress(String link) {
        try {
            return isHttp(link) && new URI(link.strip().replace(" ", "%20")).getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Browsers overlook spaces and control characters in a scheme. */
    private static boolean isDangerous(String link) {
        StringBuilder scheme = new StringBuilder();
        for (int i = 0; i < link.length() && scheme.length() <= "javascript".length(); i++) {
            char c = link.charAt(i);
            if (c == ':') {
                return isDangerousScheme(scheme.toString().toLowerCase(Locale.ROOT));
            }
            if (c > ' ' && !Character.isISOControl(c) && !Character.isWhitespace(c)) {
                scheme.append(c);
            }
        }
        return false;
    }

    private static boolean isDangerousScheme(String scheme) {
        return scheme.equals("javascript") || scheme.equals("vbscript") || scheme.equals("data");
    }
}
