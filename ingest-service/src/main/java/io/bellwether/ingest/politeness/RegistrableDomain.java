package io.bellwether.ingest.politeness;

import java.net.URI;
import java.util.Locale;
import org.apache.hc.client5.http.psl.PublicSuffixMatcher;
import org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader;
import org.apache.hc.core5.net.InetAddressUtils;

/**
 * What one owner registered, by the public suffix list: {@code outlet.co.uk} of {@code news.outlet.co.uk}.
 *
 * @see <a href="https://publicsuffix.org">publicsuffix.org</a>
 */
final class RegistrableDomain {
    private static final PublicSuffixMatcher LIST = PublicSuffixMatcherLoader.getDefault();

    private RegistrableDomain() {}

    /** Of an address. An IP address, a name of one label and a public suffix are domains of their own. */
    static String of(URI uri) {
        String host = host(uri);
        if (InetAddressUtils.isIPv4(host) || host.startsWith("[") || host.indexOf('.') < 0) {
            return host;
        }
        String root = LIST.getDomainRoot(host);
        return root == null ? host : root;
    }

    /** In lower case, without the dot that may stand for the root; empty where there is none. */
    static String host(URI uri) {
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }
}
