package io.bellwether.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;

/**
 * What one article claims about one person's move, with the sentence it rests on.
 *
 * @param id         stable over the revisions of the article: article id, person id and the ordinal of the claim about them
 * @param revision   the revision of the article that says so
 * @param article    the article
 * @param person     who moves
 * @param from       the latest employers left; empty where the article gives none; for a change within one organisation, it
 * @param to         the organisations gone to; empty where the article gives none
 * @param role       the new post, or the one given up where there is no new one; null where the article gives none
 * @param kind       what sort of move
 * @param status     how sure the article is
 * @param confidence how likely the reading is right, 0 to 1
 * @param quote      the sentence it rests on; null on a withdrawn mention
 * @param withdrawn  the article's newest revision no longer says so; the mention counts no more
 * @param published  of the article
 * @param seen       when the revision that says so was first had
 * @param backfill   of the article
 */
public record Mention(
        String id,
        int revision,
        ArticleRef article,
        Person person,
        List<Organization> from,
        List<Organization> to,
        String role,
        Kind kind,
        Status status,
        double confidence,
        Quote quote,
        boolean withdrawn,
        Instant published,
        Instant seen,
        boolean backfill)
        implements Event {

    public Mention {
        from = from == null ? List.of() : List.copyOf(from);
        to = to == null ? List.of() : List.copyOf(to);
    }

    @Override
    @JsonIgnore
    public String key() {
        return person.id();
    }

    /** The same claim, no longer made as of a revision of its article; times and {@code backfill} are that revision's. */
    public Mention takenBack(int revision, ArticleRef article, Instant published, Instant seen, boolean backfill) {
        return new Mention(
                id,
                revision,
                article,
                person,
                from,
                to,
                role,
                kind,
                status,
                confidence,
                null,
                true,
                published,
                seen,
                backfill);
    }

    /** What a reader needs to find and weigh the article. */
    public record ArticleRef(String id, String url, String title, Source source) {}
}
