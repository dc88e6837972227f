package io.bellwether.local.newsroom;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers requests: the index, the list of feeds, the feeds, the articles. */
final class Desk implements HttpHandler {
    private final Script script;
    private final URI address;
    private final Supplier<Timeline> timeline;
    private final Clock clock;

    Desk(Script script, URI address, Supplier<Timeline> timeline, Clock clock) {
        this.script = script;
        this.address = address;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean head = exchange.getRequestMethod().equals("HEAD");
            if (!head && !exchange.getRequestMethod().equals("GET")) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                exchange.sendResponseHeaders(405, -1);
                return;
            }
            Optional<Page> page = page(exchange.getRequestURI().getPath(), clock.instant());
            if (page.isEmpty()) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            Conditional.send(exchange, page.get(), head);
        }
    }

    private Optional<Page> page(String path, Instant now) {
        Timeline current = timeline.get();
        if (path.equals("/")) {
            return Optional.of(Page.html(HtmlPages.index(current, now), lastChange(current.at(now))));
        }
        if (path.equals("/feeds.opml")) {
            String opml = OpmlList.write(script.outlets(), address);
            return Optional.of(new Page(
                    "text/x-opml; charset=utf-8",
                    opml.getBytes(StandardCharsets.UTF_8),
                    current.run().opened()));
        }
        return script.outlets().stream()
                .filter(outlet -> path.startsWith("/" + outlet.id() + "/"))
                .findFirst()
                .flatMap(outlet -> page(outlet, path, current.of(outlet, now)));
    }

    private Optional<Page> page(Outlet outlet, String path, List<Entry> entries) {
        if (path.equals(outlet.feedPath())) {
            return Optional.of(new Page(outlet.format().contentType(), feed(outlet, entries), lastChange(entries)));
        }
        return entries.stream()
                .filter(entry -> path.equals(outlet.storyPath(entry.story())))
                .findFirst()
                .map(entry -> Page.html(HtmlPages.article(outlet, entry), entry.updated()));
    }

    private byte[] feed(Outlet outlet, List<Entry> entries) {
        return switch (outlet.format()) {
            case RSS -> RssFeed.write(outlet, entries, address);
            case ATOM -> AtomFeed.write(outlet, entries, address);
            case JSON -> JsonFeed.write(outlet, entries, address);
        };
    }

    private Instant lastChange(List<Entry> entries) {
        return entries.stream()
                .map(Entry::updated)
                .max(Instant::compareTo)
                .orElse(timeline.get().run().opened());
    }
}
