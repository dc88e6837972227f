package io.bellwether.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.bellwether.local.port.Ports;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;

/** Feeds that take turns in publishing, so that articles come at a steady rate however often each feed is asked. */
final class NewsServer implements AutoCloseable {
    private static final int ENTRIES = 30;

    private final HttpServer server;
    private final List<Deque<String>> feeds = new ArrayList<>();

    NewsServer(int feedCount) throws IOException {
        for (int i = 0; i < feedCount; i++) {
            feeds.add(new ArrayDeque<>());
        }
        server = HttpServer.create(new InetSocketAddress(Ports.loopback(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/feed/", this::answer);
        server.start();
    }

    /** The addresses as OPML. */
    String opml() {
        StringBuilder opml = new StringBuilder("<opml version=\"2.0\"><head><title>Benchmark</title></head><body>");
        for (int i = 0; i < feeds.size(); i++) {
            opml.append("<outline type=\"rss\" text=\"Feed %d\" category=\"/target-latency/PT1S\" xmlUrl=\"%s\"/>"
                    .formatted(i, address(i)));
        }
        return opml.append("</body></opml>").toString();
    }

    /** Publishes a story in the feed whose turn it is. */
    void publish(int number, SampleNews.Story story) {
        String entry = """
                <item><title>%s</title><link>http://news.example/%d</link><guid isPermaLink="false">story-%d</guid>\
                <pubDate>%s</pubDate><description>%s</description></item>
                """.formatted(
                story.title(),
                number,
                number,
                DateTimeFormatter.RFC_1123_DATE_TIME.format(Instant.now().atOffset(ZoneOffset.UTC)),
                story.text());
        Deque<String> feed = feeds.get(number % feeds.size());
        synchronized (feed) {
            feed.addFirst(entry);
            if (feed.size() > ENTRIES) {
                feed.removeLast();
            }
        }
    }

    private String address(int feed) {
        return "http://" + Ports.LOOPBACK + ":" + server.getAddress().getPort() + "/feed/" + feed;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        int number = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
        Deque<String> feed = feeds.get(number);
        String items;
        synchronized (feed) {
            items = String.join("", feed);
        }
        byte[] body = ("<rss version=\"2.0\"><channel><title>Feed " + number
                        + "</title><link>http://news.example/</link>" + "<description>News</description>" + items
                        + "</channel></rss>")
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/rss+xml; charset=utf-8");
        exchange.sendResponseHeaders(200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
