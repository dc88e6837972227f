package io.bellwether.local.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.bellwether.events.Json;
import io.bellwether.local.page.Answer;
import io.bellwether.local.page.LocalServer;
import io.bellwether.local.page.Request;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Takes webhooks by {@code POST /}: 204 when the signature is good and the delivery is on disk, 400 with the reason when not.
 * {@code /} shows what came, {@code /api/received} has it as JSON.
 *
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard Webhooks</a>
 */
public final class WebhookReceiver implements AutoCloseable {
    private final Webhook signature;
    private final WebhookStore store;
    private final LocalServer server;

    private WebhookReceiver(Webhook signature, WebhookStore store, int port) {
        this.signature = signature;
        this.store = store;
        this.server = LocalServer.start(port, this::answer);
    }

    /**
     * Starts on {@code port}.
     *
     * @param directory where what it gets is kept
     * @param secret    that the sender signs with, {@code whsec_...}
     */
    public static WebhookReceiver start(Path directory, int port, String secret) {
        return new WebhookReceiver(new Webhook(secret), WebhookStore.open(directory), port);
    }

    /** Where to send to. */
    public String address() {
        return server.address() + "/";
    }

    /** Newest first. */
    public List<Received> received() {
        return store.received();
    }

    @Override
    public void close() {
        server.close();
        store.close();
    }

    private Answer answer(Request request) {
        if (request.method().equals("POST")) {
            return request.path().equals("/") ? receive(request) : Answer.notFound();
        }
        if (!request.reads()) {
            return Answer.text(405, "send webhooks with POST");
        }
        return switch (request.path()) {
            case "/" -> Answer.page(ReceivedPage.html(store.received(), store.refused()));
            case "/api/received" -> Answer.json(Map.of("received", store.received(), "refused", store.refused()));
            default -> one(request.path());
        };
    }

    private Answer one(String path) {
        return store.received().stream()
                .filter(webhook -> path.equals("/webhooks/" + webhook.number()))
                .findFirst()
                .map(webhook -> Answer.page(ReceivedPage.one(webhook)))
                .orElseGet(Answer::notFound);
    }

    private Answer receive(Request request) {
        // The library looks names up in lower case.
        Map<String, List<String>> headers = new HashMap<>();
        request.headers().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        String body = new String(request.body(), UTF_8);
        try {
            signature.verify(body, headers);
            JsonNode payload = Json.MAPPER.readTree(body);
            store.add(headers.get("webhook-id").getFirst(), payload);
            return Answer.noContent();
        } catch (WebhookVerificationException e) {
            return refuse(e.getMessage());
        } catch (JsonProcessingException e) {
            return refuse("the body is no JSON");
        }
    }

    private Answer refuse(String reason) {
        store.refuse(reason);
        return Answer.text(400, reason);
    }
}
