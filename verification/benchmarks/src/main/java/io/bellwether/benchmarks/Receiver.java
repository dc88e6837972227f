package io.bellwether.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.bellwether.events.Json;
import io.bellwether.local.port.Ports;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes webhooks, verifies each, and notes when it came. */
final class Receiver implements AutoCloseable {
    static final String SECRET = "whsec_"
            + Base64.getEncoder().encodeToString("a secret of the benchmark alone".getBytes(StandardCharsets.UTF_8));

    private final HttpServer server;
    private final Webhook webhook = new Webhook(SECRET);
    private final Map<String, Arrival> arrivals = new ConcurrentHashMap<>();
    private final AtomicInteger repeats = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    /**
     * One webhook.
     *
     * @param person whose move it tells of
     * @param seen   when the article was first had
     * @param at     when the webhook was read and verified
     */
    record Arrival(String person, Instant seen, Instant published, Instant at) {}

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(Ports.loopback(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::receive);
        server.start();
    }

    String address() {
        return "http://" + Ports.LOOPBACK + ":" + server.getAddress().getPort() + "/";
    }

    Map<String, Arrival> arrivals() {
        return arrivals;
    }

    /** How many came a second time, and how many were not signed as they should be. */
    String complaints() {
        return repeats.get() == 0 && refused.get() == 0
                ? ""
                : repeats.get() + " repeats, " + refused.get() + " refused";
    }

    private void receive(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        try {
            webhook.verify(body, HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true));
            note(exchange.getRequestHeaders().getFirst("webhook-id"), Json.MAPPER.readTree(body), Instant.now());
        } catch (WebhookVerificationException e) {
            refused.incrementAndGet();
        }
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    private void note(String id, JsonNode body, Instant at) {
        JsonNode alert = body.path("data");
        Arrival arrival = new Arrival(
                alert.at("/move/person/name").asText(),
                Instant.parse(alert.path("seen").asText()),
                Instant.parse(alert.path("published").asText()),
                at);
        if (arrivals.putIfAbsent(id, arrival) != null) {
            repeats.incrementAndGet();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
