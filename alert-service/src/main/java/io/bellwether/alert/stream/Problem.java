package io.bellwether.alert.stream;

import jakarta.ws.rs.core.Response;

/** An error as RFC 9457 has it. */
record Problem(String type, String title, int status) {

    static Response of(int status, String title) {
        return Response.status(status)
                .type("application/problem+json")
                .entity(new Problem("about:blank", title, status))
                .build();
    }
}
