package io.bellwether.ingest.management;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/**
 * An answer that says why not, in words.
 *
 * @param type       always {@code about:blank}
 * @param title      what is wrong
 * @param status     the HTTP status
 * @param detail     more about it; null where there is no more
 * @param reason     a word of the closed list of how polls end; null where it is about none
 * @param violations what is wrong with which field; null where it is about none
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457, problem details</a>
 */
public record Problem(
        String type, String title, int status, String detail, String reason, Map<String, String> violations) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(int status, String title, String detail) {
        return new Problem("about:blank", title, status, detail, null, null);
    }

    /** The request asks for what cannot be; the fields say why. */
    public static Problem violations(String title, Map<String, String> violations) {
        return new Problem("about:blank", title, 400, null, null, violations);
    }

    static Problem noSuchFeed() {
        return of(404, "No feed has this id", null);
    }

    /** All there is to say, in one line. */
    public String inOneLine() {
        List<String> more = violations == null
                ? List.of()
                : violations.entrySet().stream()
                        .map(fault -> fault.getKey() + " " + fault.getValue())
                        .toList();
        return title + (detail == null ? "" : ". " + detail) + (more.isEmpty() ? "" : ": " + String.join("; ", more));
    }

    public Response response() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }
}
