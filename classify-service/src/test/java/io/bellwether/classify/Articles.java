package io.bellwether.classify;

import io.bellwether.events.Article;
import io.bellwether.events.Slug;
import io.bellwether.events.Source;
import io.bellwether.events.Tier;
import java.time.Instant;
import java.util.List;

/** Articles for tests, told shortly: {@code Articles.by("The Ledger").says("Ada Moreno joins OpenAI").article()}. */
final class Articles {
    static final Instant DAY_ONE = Instant.parse("2026-03-02T09:00:00Z");

    private final String outlet;
    private String id;
    private Tier tier = Tier.PRESS;
    private String title = "";
    private String text = "";
    private int revision = 1;
    private int minutes;
    private boolean backfill;

    private Articles(String outlet) {
        this.outlet = outlet;
        this.id = Slug.of(outlet) + "-article";
    }

    static Articles by(String outlet) {
        return new Articles(outlet);
    }

    static Articles byNewsroom(String outlet) {
        Articles articles = new Articles(outlet);
        articles.tier = Tier.OFFICIAL;
        return articles;
    }

    Articles says(String title) {
        this.title = title;
        return this;
    }

    Articles text(String text) {
        this.text = text;
        return this;
    }

    Articles id(String id) {
        this.id = id;
        return this;
    }

    Articles revision(int revision) {
        this.revision = revision;
        return this;
    }

    Articles minute(int minutes) {
        this.minutes = minutes;
        return this;
    }

    Articles backfill() {
        this.backfill = true;
        return this;
    }

    Article article() {
        Instant published = DAY_ONE.plusSeconds(60L * minutes);
        Instant seen = published.plusSeconds(5);
        Source source = new Source(Slug.of(outlet) + ".example", outlet, tier);
        return Article.by(source, "feed-of-" + Slug.of(outlet), id)
                .url("https://" + Slug.of(outlet) + ".example/story")
                .title(title)
                .text(text)
                .language("en")
                .published(published)
                .seen(seen)
                .revised(revision, seen.plusSeconds(60L * (revision - 1)), List.of())
                .backfill(backfill)
                .build();
    }
}
