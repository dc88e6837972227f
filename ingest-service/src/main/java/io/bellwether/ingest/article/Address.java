package io.bellwether.ingest.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An address in normal form: scheme, {@code www.}, the scheme's own port, fragment, a last slash, session ids and the parameters
 * that only track are no difference.
 *
 * @param host with a port that is not the scheme's own
 * @param path with the query; empty for a home page
 */
record Address(String host, String path) {
    /** Parameters that say where a reader came from, not what is read. */
    private static final Pattern TRACKING = Pattern.compile("(?:utm_|at_|mtm_|pk_|guce_|wt_mc)[^=]*+(?:=.*)?"
            + "|(?:fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|mc_cid|mc_eid|mkt_tok|ref_src|cmpid|igshid|xtor|ncid|ftag"
            + "|smid|ocid|guccounter|_ga|_gl)(?:=.*)?"
            + "|(?:ref|src|source|partner|from|cmp)=rss.*");

    /** A short {@code sid} is the number of a story on old sites. */
    private static final Pattern SESSION = Pattern.compile(
            "(?:jsessionid|phpsessid|sessionid|session_id|aspsessionid[a-z]*+|cfid|cftoken|zenid|oscsid)=.*"
                    + "|sid=[0-9a-z]{16,}");

    private static final Pattern SESSION_IN_PATH = Pattern.compile("(?i);jsessionid=[^/;]*+");
    private static final Set<String> HOME = Set.of("/index.html", "/index.htm", "/index.php", "/default.aspx");

    /** Empty where it names no host: no address of the web. */
    static Optional<Address> of(String address) {
        try {
            URI uri = new URI(address.strip().replace(" ", "%20"));
            return uri.getHost() == null ? Optional.empty() : Optional.of(new Address(host(uri), path(uri)));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    boolean isHome() {
        return path.isEmpty() || HOME.contains(path);
    }

    String normal() {
        return host + path;
    }

    private static String host(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        int own = "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
        return uri.getPort() < 0 || uri.getPort() == own ? host : host + ":" + uri.getPort();
    }

    private static String path(URI uri) {
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        return SESSION_IN_PATH.matcher(path).replaceAll("").replaceFirst("/$", "") + query(uri.getRawQuery());
    }

    private static String query(String query) {
        if (query == null) {
            return "";
        }
        String kept = Arrays.stream(query.split("&"))
                .filter(parameter -> !isPassing(parameter.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static boolean isPassing(String parameter) {
        return TRACKING.matcher(parameter).matches()
                || SESSION.matcher(parameter).matches();
    }
}
