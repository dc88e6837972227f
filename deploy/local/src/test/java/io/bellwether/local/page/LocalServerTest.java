package io.bellwether.local.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LocalServerTest {
    private final LocalServer server = LocalServer.start(0, request -> switch (request.path()) {
        case "/page" -> Answer.page(Html.page("<title>", "body"));
        case "/echo" -> Answer.text(200, Integer.toString(request.body().length));
        default -> throw new IllegalStateException("a bug");
    });

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void pages_are_told_to_run_nothing_and_load_nothing() throws Exception {
        var page = Client.get(server.address() + "/page");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).startsWith("default-src 'none'").doesNotContain("script-src"));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.body()).contains("<title>&lt;title&gt;</title>").contains("name=\"viewport\"");
    }

    @Test
    void a_body_too_large_is_refused_and_the_largest_allowed_is_not() throws Exception {
        String largest = "x".repeat(LocalServer.MAX_BODY_BYTES);
        assertThat(Client.post(server.address() + "/echo", java.util.Map.of(), largest)
                        .body())
                .isEqualTo(LocalServer.MAX_BODY_BYTES + "\n");
        assertThat(Client.raw(
                        server.port(),
                        "POST /echo HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: "
                                + (largest.length() + 1) + "\r\n\r\n" + largest + "x"))
                .startsWith("HTTP/1.1 413");
    }

    @Test
    void a_name_that_is_not_of_this_machine_is_refused() throws Exception {
        assertThat(Client.raw(server.port(), "GET /page HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403");
    }

    @Test
    void a_bug_of_ours_does_not_reach_the_client() throws Exception {
        var answer = Client.get(server.address() + "/other");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("a bug");
    }
}
