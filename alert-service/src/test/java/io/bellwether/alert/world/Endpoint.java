package io.bellwether.alert.world;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A subscriber's web server: answers as told, 204 otherwise, and keeps what it was sent. */
public final class Endpoint implements AutoCloseable {
    /** Of 32 bytes. */
    public static final String SECRET = "whsec_MTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTI=";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Post> posts = new CopyOnWriteArrayList<>();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();

    private Endpoint(HttpServer server) {
        this.server = server;
    }

    /** What it was sent. */
    public record Post(HttpHeaders headers, String body) {
        public String header(String name) {
            return headers.firstValue(name).orElseThrow(() -> new AssertionError("no header " + name));
        }

        /** As a receiver verifies it, with the official library. */
        public void verify() throws WebhookVerificationException {
            new Webhook(SECRET).verify(body, headers);
        }
    }

    /** How it answers one post. */
    @FunctionalInterface
    public interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    public static Endpoint start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            Endpoint endpoint = new Endpoint(server);
            server.createContext("/", endpoint::take);
            server.setExecutor(endpoint.threads);
            server.start();
            return endpoint;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    public String url() {
        return origin() + "/hooks/secret-path";
    }

    public String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public List<Post> posts() {
        return List.copyOf(posts);
    }

    /** The next post is answered so. */
    public Endpoint answering(Answer answer) {
        answers.add(answer);
        return this;
    }

    /** With a status and header lines {@code name, value, …}. */
    public static Answer status(int status, String... headers) {
        return exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(status, -1);
        };
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            posts.add(new Post(HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true), body));
            Answer answer = answers.poll();
            (answer == null ? status(204) : answer).to(exchange);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
