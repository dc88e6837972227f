package io.bellwether.acceptance.journey;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.bellwether.local.port.Ports;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Any number of feeds on one web server of this machine. A feed's document holds all its entries, the newest first. */
final class ManyFeeds implements AutoCloseable {
    private final HttpServer server;
    private final AtomicIntegerArray entries;

    /** So many feeds with one entry each. */
    ManyFeeds(int count) throws IOException {
        entries =
                new AtomicIntegerArray(IntStream.generate(() -> 1).limit(count).toArray());
        server = HttpServer.create(new InetSocketAddress(Ports.loopback(), 0), 1024);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /** One more entry in a feed. */
    void publish(int feed) {
        entries.incrementAndGet(feed);
    }

    /** The title of an entry, which no other has. */
    static String title(int feed, int entry) {
        return "Feed " + feed + " reports event " + entry;
    }

    String opml() {
        return IntStream.range(0, entries.length())
                .mapToObj(feed -> "<outline type=\"rss\" text=\"Feed %d\" xmlUrl=\"http://%s:%d/%d\"/>"
                        .formatted(feed, Ports.LOOPBACK, server.getAddress().getPort(), feed))
                .collect(Collectors.joining("\n", "<opml version=\"2.0\"><head/><body>", "</body></opml>"));
    }

    private void answer(HttpExchange exchange) throws IOException {
        int feed = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
        byte[] body = document(feed).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/rss+xml");
        exchange.sendResponseHeaders(200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private String document(int feed) {
        int count = entries.get(feed);
        return IntStream.range(0, count)
                .map(index -> count - index)
                .mapToObj(entry -> "<item><guid isPermaLink=\"false\">%1$d-%2$d</guid><title>%3$s</title></item>"
                        .formatted(feed, entry, title(feed, entry)))
                .collect(Collectors.joining(
                        "", "<rss version=\"2.0\"><channel><title>Feed " + feed + "</title>", "</channel></rss>"));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
