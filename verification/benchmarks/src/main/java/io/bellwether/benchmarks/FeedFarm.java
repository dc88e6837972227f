package io.bellwether.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.bellwether.local.port.Ports;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.LongAdder;

/** Thousands of feeds of {@value #ENTRIES} entries each. Nineteen requests in twenty find a feed as it was, the other one entry more. */
final class FeedFarm implements AutoCloseable {
    static final int ENTRIES = 20;
    private static final int CHANGES = 20;
    private static final String TEXT = "What was said about it, at some length, and by whom it was said. ".repeat(8);

    private final HttpServer server;
    private final AtomicIntegerArray newest;
    private final AtomicIntegerArray asked;
    private final LongAdder requests = new LongAdder();
    private volatile boolean quiet;

    FeedFarm(int feeds) throws IOException {
        newest = new AtomicIntegerArray(feeds);
        asked = new AtomicIntegerArray(feeds);
        server = HttpServer.create(new InetSocketAddress(Ports.loopback(), 0), 4096);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    URI address(int feed) {
        return URI.create("http://" + Ports.LOOPBACK + ":" + server.getAddress().getPort() + "/" + feed);
    }

    String opml() {
        StringBuilder opml = new StringBuilder("<opml version=\"2.0\"><head/><body>");
        for (int feed = 0; feed < newest.length(); feed++) {
            opml.append("<outline type=\"rss\" text=\"Feed %d\" xmlUrl=\"%s\"/>%n".formatted(feed, address(feed)));
        }
        return opml.append("</body></opml>").toString();
    }

    long requests() {
        return requests.sum();
    }

    /** How many feeds have been asked. */
    long feedsAsked() {
        long count = 0;
        for (int feed = 0; feed < asked.length(); feed++) {
            count += asked.get(feed) > 0 ? 1 : 0;
        }
        return count;
    }

    /** From now on nothing new; how many entries the feeds that were asked have had in all. */
    long quiet() {
        quiet = true;
        long entries = 0;
        for (int feed = 0; feed < newest.length(); feed++) {
            entries += asked.get(feed) == 0 ? 0 : ENTRIES + newest.get(feed);
        }
        return entries;
    }

    private void answer(HttpExchange exchange) throws IOException {
        int feed = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
        requests.increment();
        int time = asked.incrementAndGet(feed);
        int version =
                !quiet && time > 1 && (time + feed) % CHANGES == 0 ? newest.incrementAndGet(feed) : newest.get(feed);
        String etag = "\"" + version + "\"";
        exchange.getResponseHeaders().add("ETag", etag);
        try (exchange) {
            if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            byte[] body = document(feed, version).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/rss+xml");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** Undated, so that only the schedule's shortest interval decides how often it is asked. */
    private static String document(int feed, int version) {
        StringBuilder document = new StringBuilder("<rss version=\"2.0\"><channel><title>Feed " + feed + "</title>");
        for (int entry = version + ENTRIES; entry > version; entry--) {
            document.append(
                    "<item><guid>%d-%d</guid><title>Event %d of feed %d</title><description>%s</description></item>"
                            .formatted(feed, entry, entry, feed, TEXT));
        }
        return document.append("</channel></rss>").toString();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
