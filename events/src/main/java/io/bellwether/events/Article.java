package io.bellwether.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * One entry of a feed. An edit is a new revision of the same article, never a second article.
 *
 * @param id        stable for ever: 32 hexadecimal characters
 * @param revision  1 for the first text, one more for each edit of substance
 * @param feedId    the feed it came from
 * @param source    who published it
 * @param url       the absolute link to the article; null where the entry gives none
 * @param title     plain text; may be empty
 * @param text      summary or body as plain text; may be empty; at most {@value #MAX_TEXT_LENGTH} characters
 * @param language  BCP 47 tag as the feed declares it; null where it does not
 * @param published when the publisher says it appeared; {@code seen} where it says nothing
 * @param seen      when this article was first had; the same for all its revisions
 * @param revised   when this revision was first had; equal to {@code seen} for the first
 * @param backfill  history fetched on subscribing to the feed
 * @param truncated whether {@code text} was cut to its limit
 * @param changed   what this revision changed, each word once; empty for the first, and where nobody looked
 * @param copyOf    the article of another feed, seen earlier, whose text this one repeats; null where none is known. Never a
 *                  copy itself
 * @param fullText  what came of reading the linked page for {@code text}; null where the feed's own text was wanted
 */
public record Article(
        String id,
        int revision,
        String feedId,
        Source source,
        String url,
        String title,
        String text,
        String language,
        Instant published,
        Instant seen,
        Instant revised,
        boolean backfill,
        boolean truncated,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Change> changed,
        String copyOf,
        FullText fullText)
        implements Event {

    /**
     * Keeps a record well under {@link Topics#MAX_RECORD_BYTES}, whatever the script. Plain text has no control characters
     * but white space; JSON would write each in six bytes.
     */
    public static final int MAX_TEXT_LENGTH = 200_000;

    public Article {
        changed = changed == null ? List.of() : List.copyOf(changed);
    }

    /** Begins an article in its first revision. */
    public static ArticleBuilder by(Source source, String feedId, String id) {
        return new ArticleBuilder(source, feedId, id);
    }

    /** What this says, as a revision of that number first had then. */
    public Article asRevision(int number, Instant had) {
        return new Article(
                id, number, feedId, source, url, title, text, language, published, seen, had, backfill, truncated,
                changed, copyOf, fullText);
    }

    @Override
    @JsonIgnore
    public String key() {
        return id;
    }
}
