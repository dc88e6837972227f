package io.bellwether.classify.pasted;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * An answer that says why not, in words.
 *
 * @param type   always {@code about:blank}
 * @param title  what is wrong
 * @param status the HTTP status
 * @param detail more about it; null where there is no more
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457, problem details</a>
 */
public record Problem(String type, String title, int status, String detail) {
    static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(Pasted.Refused refused) {
        return new Problem("about:blank", refused.why().title(), refused.why().status(), refused.detail());
    }

    Response response() {
        Response.ResponseBuilder response =
                Response.status(status).type(MEDIA_TYPE).entity(this);
        if (status == Refusal.BUSY.status()) {
            response.header(HttpHeaders.RETRY_AFTER, 2);
        }
        return response.build();
    }
}
