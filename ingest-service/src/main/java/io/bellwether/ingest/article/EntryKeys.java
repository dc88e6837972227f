package io.bellwether.ingest.article;

import io.bellwether.ingest.feed.Entry;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What an entry is recognised by.
 *
 * @param guid    of its guid; null where it has none
 * @param link    of its link in normal form; null where it has none
 * @param content of what it says: the same for two texts that differ in spaces, case and punctuation only
 */
public record EntryKeys(String guid, String link, String content) {

    static EntryKeys of(Entry entry, ArticleText text) {
        return new EntryKeys(
                entry.id() == null || entry.id().isBlank()
                        ? null
                        : Hash.of(entry.id().strip()),
                entry.link() == null || entry.link().isBlank()
                        ? null
                        : Hash.of(normal(entry.link().strip())),
                Hash.of(substance(text.title()) + "\n" + substance(text.text())));
    }

    /** The key that a new article takes its id from. */
    String identity() {
        return guid != null ? "guid:" + guid : link != null ? "link:" + link : "text:" + content;
    }

    private static String substance(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /** Scheme, {@code www.}, fragment, a last slash and the parameters that only track are no difference. */
    static String normal(String link) {
        try {
            URI uri = new URI(link.replace(" ", "%20"));
            if (uri.getHost() == null) {
                return link;
            }
            String host = uri.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
            String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceFirst("/$", "");
            return host + (uri.getPort() < 0 ? "" : ":" + uri.getPort()) + path + query(uri.getRawQuery());
        } catch (URISyntaxException e) {
            return link;
        }
    }

    private static String query(String query) {
        if (query == null) {
            return "";
        }
        String kept = Arrays.stream(query.split("&"))
                .filter(parameter -> !isTracking(parameter.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static boolean isTracking(String parameter) {
        return parameter.matches("(utm_[^=]*|fbclid|gclid|mc_cid|mc_eid|ref_src|cmpid|igshid)(=.*)?");
    }
}
