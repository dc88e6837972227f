package io.bellwether.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/** A small web server on this machine that serves whatever a test puts at a path, and counts the requests. */
public final class FeedServer implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, HttpHandler> pages = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> requests = new ConcurrentHashMap<>();

    private FeedServer(HttpServer server) {
        this.server = server;
    }

    public static FeedServer start() throws IOException {
        return start("127.0.0.1");
    }

    /** One of its own domain: any of the addresses 127.x.x.x. */
    public static FeedServer start(String address) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getByName(address), 0), 0);
        FeedServer server = new FeedServer(http);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/", server::answer);
        http.start();
        return server;
    }

    /** The absolute address of a path. */
    public String address(String path) {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort() + path;
    }

    /** From now on the path answers with this document. */
    public void serve(String path, String document) {
        handle(path, exchange -> send(exchange, 200, document));
    }

    /** From now on the path answers like this. */
    public void handle(String path, HttpHandler handler) {
        pages.put(path, handler);
    }

    /** How often the path was asked for. */
    public int requests(String path) {
        return requests.getOrDefault(path, new AtomicInteger()).get();
    }

    /** Waits until the path has been asked for so many times more. */
    public void awaitRequests(String path, int more, Duration atMost) {
        int enough = requests(path) + more;
        Awaitility.await().atMost(atMost).until(() -> requests(path) >= enough);
    }

    public static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        requests.computeIfAbsent(path, key -> new AtomicInteger()).incrementAndGet();
        try (exchange) {
            pages.getOrDefault(path, missing -> send(missing, 404, "nothing here"))
                    .handle(exchange);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
