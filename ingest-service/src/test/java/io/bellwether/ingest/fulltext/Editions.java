package io.bellwether.ingest.fulltext;

import io.bellwether.events.Article;
import io.bellwether.events.ArticleBuilder;
import io.bellwether.events.Source;
import io.bellwether.events.Tier;
import java.time.Instant;

/** Articles for tests of decisions. */
final class Editions {
    static final Instant SEEN = Instant.parse("2026-03-01T12:00:00Z");

    private Editions() {}

    /** As a feed gives it. */
    static Article edition(String text) {
        return begun(text).build();
    }

    static ArticleBuilder begun(String text) {
        return Article.by(new Source("outlet.example", "Outlet", Tier.PRESS), "feed", "article")
                .url("https://outlet.example/1")
                .title("Ada Brook joins Northlight")
                .text(text)
                .seen(SEEN);
    }
}
