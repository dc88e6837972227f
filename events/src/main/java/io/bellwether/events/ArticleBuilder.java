package io.bellwether.events;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Puts an {@link Article} together, part by part. What is not said is left as in the sparest article there can be. */
public final class ArticleBuilder {
    private final Source source;
    private final String feedId;
    private final String id;
    private int revision = 1;
    private String url;
    private String title = "";
    private String text = "";
    private String language;
    private Instant published;
    private Instant seen;
    private Instant revised;
    private boolean backfill;
    private boolean truncated;
    private List<Change> changed = List.of();
    private String copyOf;
    private FullText fullText;

    ArticleBuilder(Source source, String feedId, String id) {
        this.source = source;
        this.feedId = feedId;
        this.id = id;
    }

    public ArticleBuilder url(String url) {
        this.url = url;
        return this;
    }

    public ArticleBuilder title(String title) {
        this.title = title;
        return this;
    }

    public ArticleBuilder text(String text) {
        this.text = text;
        return this;
    }

    /** The text was cut to its limit. */
    public ArticleBuilder truncated(boolean truncated) {
        this.truncated = truncated;
        return this;
    }

    public ArticleBuilder language(String language) {
        this.language = language;
        return this;
    }

    /** When the publisher says it appeared; when it was seen, where nothing is said. */
    public ArticleBuilder published(Instant published) {
        this.published = published;
        return this;
    }

    public ArticleBuilder seen(Instant seen) {
        this.seen = seen;
        return this;
    }

    /** A later revision, when it was first had and what it changed. */
    public ArticleBuilder revised(int revision, Instant revised, Collection<Change> changed) {
        this.revision = revision;
        this.revised = revised;
        this.changed = List.copyOf(changed);
        return this;
    }

    public ArticleBuilder backfill(boolean backfill) {
        this.backfill = backfill;
        return this;
    }

    public ArticleBuilder copyOf(String original) {
        this.copyOf = original;
        return this;
    }

    public ArticleBuilder fullText(FullText fullText) {
        this.fullText = fullText;
        return this;
    }

    public Article build() {
        return new Article(
                id,
                revision,
                feedId,
                source,
                url,
                title,
                text,
                language,
                published == null ? seen : published,
                seen,
                revised == null ? seen : revised,
                backfill,
                truncated,
                changed,
                copyOf,
                fullText);
    }
}
