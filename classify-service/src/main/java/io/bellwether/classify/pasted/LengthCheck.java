package io.bellwether.classify.pasted;

import io.bellwether.events.Json;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** A body that says itself that it is too large is refused in words before any of it is read. */
@ApplicationScoped
class LengthCheck {
    private static final int AFTER_HEADERS = 900;

    private final PastedConfig config;

    LengthCheck(PastedConfig config) {
        this.config = config;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_HEADERS);
    }

    private void check(RoutingContext context) {
        long most = config.maxBody().asLongValue();
        if (length(context.request().getHeader(HttpHeaders.CONTENT_LENGTH)) <= most) {
            context.next();
            return;
        }
        Problem problem = Problem.of(new Pasted.Refused(Refusal.TOO_LARGE, "At most " + most + " bytes are read"));
        context.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(Json.MAPPER.valueToTree(problem).toString())
                // Or it would wait for all that was announced.
                .onComplete(ended -> context.request().connection().close());
    }

    private static long length(String header) {
        try {
            return header == null ? 0 : Long.parseLong(header);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
