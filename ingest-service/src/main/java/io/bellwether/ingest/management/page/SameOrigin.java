package io.bellwether.ingest.management.page;

import io.bellwether.ingest.management.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Set;

/**
 * Keeps the pages of others from changing feeds through a visitor's browser: there is no sign-in that could. A request that changes
 * something and says that it comes from another origin is refused; programs say nothing of the kind.
 *
 * @see <a href="https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header">Fetch Metadata, Sec-Fetch-Site</a>
 */
@ApplicationScoped
class SameOrigin {
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    /** A person who typed the address or followed a bookmark is no other site. */
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private static final int AFTER_HEADERS = 900;

    void register(@Observes Filters filters) {
        filters.register(SameOrigin::check, AFTER_HEADERS);
    }

    private static void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (SAFE.contains(request.method())
                || isOurs(
                        request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"), request.getHeader("Host"))) {
            context.next();
            return;
        }
        context.response()
                .setStatusCode(403)
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .end(
                        "{\"type\":\"about:blank\",\"title\":\"Another site's page may not change feeds\",\"status\":403}");
    }

    /** Whether a request that changes something may; each header is null where it is absent. */
    static boolean isOurs(String fetchSite, String origin, String host) {
        if (fetchSite != null) {
            return OURS.contains(fetchSite);
        }
        return origin == null || host != null && host.equalsIgnoreCase(authority(origin));
    }

    private static String authority(String origin) {
        try {
            return URI.create(origin).getRawAuthority();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
