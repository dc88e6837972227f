package io.bellwether.local.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.events.Json;
import io.bellwether.local.page.Client;
import io.bellwether.local.page.LocalServer;
import io.bellwether.local.port.Ports;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailPagesTest {
    @TempDir
    Path directory;

    private LocalMailbox mailbox;
    private LocalServer pages;

    @BeforeEach
    void start() {
        mailbox = LocalMailbox.start(directory, Ports.free());
        pages = LocalServer.start(0, new MailPages(mailbox));
    }

    @AfterEach
    void stop() {
        pages.close();
        mailbox.close();
    }

    @Test
    void an_empty_mailbox_says_so() throws Exception {
        assertThat(Client.get(pages.address() + "/").body()).contains("No mail yet");
    }

    @Test
    void lists_and_opens_what_came_with_nothing_in_it_taken_for_our_own_html() throws Exception {
        send("<script>alert(1)</script>", "plain <b>", "<p>rich</p>");

        assertThat(Client.get(pages.address() + "/").body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .contains("href=\"/messages/000001\"")
                .doesNotContain("<script>");
        assertThat(Client.get(pages.address() + "/messages/000001").body())
                .contains("plain &lt;b&gt;")
                .contains("Message-ID: &lt;1@test&gt;")
                .contains("sandbox=")
                .doesNotContain("<script>");
    }

    @Test
    void the_html_part_comes_alone_and_in_a_sandbox() throws Exception {
        send(
                "Rich",
                "plain",
                "<html><head><title>x</title></head><body><a href='https://x.example/'>x</a></body></html>");

        var part = Client.get(pages.address() + "/messages/000001/html");
        assertThat(part.body()).contains("<head><base target=\"_blank\">");
        assertThat(part.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("sandbox ")
                .doesNotContain("allow-scripts")
                .doesNotContain("allow-same-origin");
    }

    @Test
    void tests_read_everything_as_json() throws Exception {
        send("One", "plain", "<p>rich</p>");

        var message = Json.MAPPER
                .readTree(Client.get(pages.address() + "/api/messages").body())
                .path("messages")
                .path(0);
        assertThat(message.path("subject").textValue()).isEqualTo("One");
        assertThat(message.path("to").textValue()).isEqualTo("you@bellwether.local");
        assertThat(message.path("received").intValue()).isEqualTo(1);
    }

    @Test
    void what_is_not_there_is_not_found() throws Exception {
        assertThat(Client.get(pages.address() + "/messages/000009").statusCode())
                .isEqualTo(404);
        assertThat(Client.get(pages.address() + "/messages/..%2farrivals.jsonl").statusCode())
                .isEqualTo(404);
        assertThat(Client.post(pages.address() + "/", java.util.Map.of(), "").statusCode())
                .isEqualTo(405);
    }

    private void send(String subject, String text, String html) throws Exception {
        Sender.to(mailbox.port()).send("<1@test>", "you@bellwether.local", subject, text, html);
    }
}
