package io.bellwether.local.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.bellwether.local.port.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An HTTP server on loopback, one virtual thread a request, bodies bounded. */
public final class LocalServer implements AutoCloseable {
    /** The largest body it takes. */
    public static final int MAX_BODY_BYTES = 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(LocalServer.class);
    private static final int BACKLOG = 64;

    /** Only names of this machine, so that no page on the internet can read ours through a name it controls. */
    private static final Pattern OWN_HOST = Pattern.compile("(?i)(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?");

    private final HttpServer server;
    private final ExecutorService threads;

    private LocalServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /** @throws UncheckedIOException when the port cannot be had */
    public static LocalServer start(int port, Function<Request, Answer> pages) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(Ports.loopback(), port), BACKLOG);
            ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
            server.setExecutor(threads);
            server.createContext("/", exchange -> serve(exchange, pages));
            server.start();
            return new LocalServer(server, threads);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on port " + port, e);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** {@code http://127.0.0.1:PORT} */
    public String address() {
        return "http://" + Ports.LOOPBACK + ":" + port();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static void serve(HttpExchange exchange, Function<Request, Answer> pages) throws IOException {
        try (exchange) {
            send(exchange, answer(exchange, pages));
        }
    }

    private static Answer answer(HttpExchange exchange, Function<Request, Answer> pages) throws IOException {
        String host = exchange.getRequestHeaders().getFirst("Host");
        if (host == null || !OWN_HOST.matcher(host).matches()) {
            return Answer.text(403, "ask for 127.0.0.1");
        }
        byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY_BYTES + 1);
        if (body.length > MAX_BODY_BYTES) {
            return Answer.text(413, "the body is larger than " + MAX_BODY_BYTES + " bytes");
        }
        Request request = new Request(
                exchange.getRequestMethod(), exchange.getRequestURI().getPath(), exchange.getRequestHeaders(), body);
        try {
            return pages.apply(request);
        } catch (RuntimeException e) {
            LOG.atError().setCause(e).addKeyValue("path", request.path()).log("Cannot answer");
            return Answer.text(500, "something is broken; the log says what");
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", answer.contentType());
        headers.set("Content-Security-Policy", answer.policy());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cache-Control", "no-store");
        boolean bodiless =
                answer.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(answer.status(), bodiless ? -1 : answer.body().length);
        if (!bodiless) {
            exchange.getResponseBody().write(answer.body());
        }
    }
}
