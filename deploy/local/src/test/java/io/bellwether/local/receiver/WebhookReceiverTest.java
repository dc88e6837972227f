package io.bellwether.local.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import io.bellwether.events.Json;
import io.bellwether.local.page.Client;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookReceiverTest {
    private static final String PAYLOAD =
            "{\"type\":\"move.rumoured\",\"data\":{\"move\":{\"person\":{\"name\":\"<b>Ada</b>\"}}}}";

    @TempDir
    Path directory;

    private String secret;
    private WebhookReceiver receiver;

    @BeforeEach
    void start() {
        secret = WebhookSecret.keptIn(directory.resolve("secret"));
        receiver = WebhookReceiver.start(directory, 0, secret);
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void takes_and_shows_what_is_signed_with_its_secret() throws Exception {
        assertThat(send("msg_1", secret, Instant.now(), PAYLOAD).statusCode()).isEqualTo(204);

        assertThat(receiver.received()).extracting(Received::id).containsExactly("msg_1");
        assertThat(Client.get(receiver.address()).body()).contains("signature verified", "move.rumoured", "msg_1");
        assertThat(Client.get(receiver.address() + "webhooks/1").body())
                .contains("&lt;b&gt;Ada&lt;/b&gt;")
                .doesNotContain("<b>Ada");
        assertThat(Json.MAPPER
                        .readTree(
                                Client.get(receiver.address() + "api/received").body())
                        .at("/received/0/payload"))
                .isEqualTo(Json.MAPPER.readTree(PAYLOAD));
    }

    @Test
    void refuses_another_secret_and_says_why() throws Exception {
        HttpResponse<String> answer = send("msg_1", WebhookSecret.random(), Instant.now(), PAYLOAD);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).containsIgnoringCase("signature");
        assertThat(receiver.received()).isEmpty();
        assertThat(Client.get(receiver.address()).body()).contains("Refused");
    }

    @Test
    void refuses_a_signature_of_an_hour_ago_which_may_be_a_replay() throws Exception {
        assertThat(send("msg_1", secret, Instant.now().minus(Duration.ofHours(1)), PAYLOAD)
                        .statusCode())
                .isEqualTo(400);
        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void refuses_what_is_not_signed_and_what_is_no_json() throws Exception {
        assertThat(Client.post(receiver.address(), Map.of(), PAYLOAD).statusCode())
                .isEqualTo(400);
        assertThat(send("msg_1", secret, Instant.now(), "not json").statusCode())
                .isEqualTo(400);
        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void takes_a_delivery_once_however_often_it_comes_and_counts() throws Exception {
        send("msg_1", secret, Instant.now(), PAYLOAD);
        assertThat(send("msg_1", secret, Instant.now(), PAYLOAD).statusCode()).isEqualTo(204);
        send("msg_2", secret, Instant.now(), PAYLOAD);

        assertThat(receiver.received()).extracting(Received::id).containsExactly("msg_2", "msg_1");
        assertThat(receiver.received()).extracting(Received::received).containsExactly(1, 2);
    }

    @Test
    void has_what_it_got_again_after_a_restart_with_the_same_secret() throws Exception {
        send("msg_1", secret, Instant.now(), PAYLOAD);
        receiver.close();
        assertThat(WebhookSecret.keptIn(directory.resolve("secret"))).isEqualTo(secret);
        receiver = WebhookReceiver.start(directory, 0, secret);

        send("msg_1", secret, Instant.now(), PAYLOAD);
        assertThat(receiver.received()).singleElement().satisfies(webhook -> {
            assertThat(webhook.received()).isEqualTo(2);
            assertThat(webhook.payload()).isEqualTo(Json.MAPPER.readTree(PAYLOAD));
        });
    }

    @Test
    void a_secret_is_of_the_form_and_strength_the_standard_asks_for() {
        assertThat(secret).startsWith("whsec_");
        assertThat(Base64.getDecoder().decode(secret.substring("whsec_".length())))
                .hasSizeBetween(24, 64);
        assertThat(WebhookSecret.random()).isNotEqualTo(secret);
    }

    private HttpResponse<String> send(String id, String secret, Instant at, String payload) throws Exception {
        long seconds = at.getEpochSecond();
        return Client.post(
                receiver.address(),
                Map.of(
                        "Webhook-Id", id,
                        "Webhook-Timestamp", Long.toString(seconds),
                        "Webhook-Signature", new Webhook(secret).sign(id, seconds, payload)),
                payload);
    }
}
