package io.bellwether.ingest.websub;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A WebSub hub on this machine: takes subscriptions, asks back, pushes with a signature. It behaves as a test likes. */
final class TestHub implements AutoCloseable {
    /** What it does with a request. */
    enum Behaviour {
        HONEST,
        /** Says no to the request itself. */
        REFUSES,
        /** Sends to its address below {@code /moved}. */
        MOVED,
        /** Takes the request, and denies it afterwards. */
        DENIES,
        /** Takes the request, and never asks back. */
        FORGETS,
        /** Asks back for a topic that nobody asked for. */
        CONFUSES_TOPICS
    }

    /** A request as it came. */
    record Request(String path, Map<String, String> form) {
        String mode() {
            return form.get("hub.mode");
        }

        String topic() {
            return form.get("hub.topic");
        }

        String callback() {
            return form.get("hub.callback");
        }

        String secret() {
            return form.get("hub.secret");
        }
    }

    private final HttpServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Map<String, Request> subscribers = new ConcurrentHashMap<>();
    private volatile Behaviour behaviour = Behaviour.HONEST;
    private volatile long leaseSeconds = 864_000;

    private TestHub(HttpServer server) {
        this.server = server;
    }

    static TestHub start() throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        TestHub hub = new TestHub(http);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/", hub::take);
        http.start();
        return hub;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hub";
    }

    TestHub behaving(Behaviour other) {
        behaviour = other;
        return this;
    }

    TestHub granting(long seconds) {
        leaseSeconds = seconds;
        return this;
    }

    /** What was asked about a topic, in order. */
    List<Request> requests(String mode, String topic) {
        return requests.stream()
                .filter(request ->
                        request.mode().equals(mode) && request.topic().equals(topic))
                .toList();
    }

    /** Whether somebody is subscribed to the topic and has said so. */
    boolean hasSubscriber(String topic) {
        return subscribers.containsKey(topic);
    }

    /** Pushes a document to the subscriber of a topic, signed. */
    HttpResponse<String> push(String topic, String document) {
        Request subscriber = subscribers.get(topic);
        return push(topic, document.getBytes(UTF_8), sign("HmacSHA256", subscriber.secret(), document.getBytes(UTF_8)));
    }

    /** Pushes whatever, signed however; an empty signature is none. */
    HttpResponse<String> push(String topic, byte[] body, String signature, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(subscribers.get(topic).callback()))
                .header("Content-Type", "application/rss+xml")
                .header("Link", "<" + address() + ">; rel=hub, <" + topic + ">; rel=self")
                .POST(BodyPublishers.ofByteArray(body));
        if (!signature.isEmpty()) {
            request.header("X-Hub-Signature", signature);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    String secretOf(String topic) {
        return subscribers.get(topic).secret();
    }

    String callbackOf(String topic) {
        return subscribers.get(topic).callback();
    }

    static String sign(String algorithm, String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), algorithm));
            return algorithm.replace("HmacSHA", "sha") + "=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** Asks back, as a hub does after a request. */
    HttpResponse<String> askBack(String callback, String mode, String topic, String challenge, String more) {
        return send(HttpRequest.newBuilder(URI.create(callback + "?hub.mode=" + mode + "&hub.topic="
                        + URLEncoder.encode(topic, UTF_8) + "&hub.challenge=" + challenge + more))
                .build());
    }

    private void take(HttpExchange exchange) throws IOException {
        Request request = new Request(
                exchange.getRequestURI().getPath(),
                form(new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
        requests.add(request);
        boolean moves = behaviour == Behaviour.MOVED && !request.path().startsWith("/moved");
        if (moves) {
            exchange.getResponseHeaders().add("Location", "/moved");
        }
        exchange.sendResponseHeaders(moves ? 308 : behaviour == Behaviour.REFUSES ? 403 : 202, -1);
        exchange.close();
        if (!moves && behaviour != Behaviour.REFUSES && behaviour != Behaviour.FORGETS) {
            verify(request);
        }
    }

    private void verify(Request request) {
        if (behaviour == Behaviour.DENIES) {
            send(HttpRequest.newBuilder(URI.create(request.callback() + "?hub.mode=denied&hub.topic="
                            + URLEncoder.encode(request.topic(), UTF_8) + "&hub.reason=not%20today%0a"))
                    .build());
            return;
        }
        String topic = behaviour == Behaviour.CONFUSES_TOPICS ? request.topic() + "/other" : request.topic();
        String challenge = UUID.randomUUID().toString();
        HttpResponse<String> answer =
                askBack(request.callback(), request.mode(), topic, challenge, "&hub.lease_seconds=" + leaseSeconds);
        if (answer.statusCode() / 100 == 2 && answer.body().equals(challenge)) {
            if (request.mode().equals("subscribe")) {
                subscribers.put(topic, request);
            } else {
                subscribers.remove(topic);
            }
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static Map<String, String> form(String body) {
        return Arrays.stream(body.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> URLDecoder.decode(pair[0], UTF_8),
                        pair -> URLDecoder.decode(pair[1], UTF_8),
                        (first, second) -> second,
                        HashMap::new));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
