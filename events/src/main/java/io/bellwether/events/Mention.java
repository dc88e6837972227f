package io.bellwether.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
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
 * @param profile    what sort of work the article says it is about; empty where it does not
 * @param career     what the article says the person did before, oldest first; empty where it says nothing
 * @param handedOn   from one move to another, by an operator; null on a mention as its article makes it
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
        boolean backfill,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<TalentProfile> profile,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Position> career,
        HandedOn handedOn)
        implements Event {

    public Mention {
        from = from == null ? List.of() : List.copyOf(from);
        to = to == null ? List.of() : List.copyOf(to);
        profile = profile == null ? List.of() : List.copyOf(profile);
        career = career == null ? List.of() : List.copyOf(career);
    }

    /** A claim with no word of what its person did before. */
    public Mention(
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
            boolean backfill) {
        this(
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
                quote,
                withdrawn,
                published,
                seen,
                backfill,
                List.of(),
                List.of(),
                null);
    }

    /** The same claim, with what its article tells of the person besides. */
    public Mention with(List<TalentProfile> profile, List<Position> career) {
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
                quote,
                withdrawn,
                published,
                seen,
                backfill,
                profile,
                career,
                handedOn);
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
                backfill,
                List.of(),
                List.of(),
                handedOn);
    }

    /**
     * The same claim, told of another move. Its id is the claim's own and the correction's, so that it is known again whatever way it
     * comes.
     *
     * @param correctionId whose doing it is
     * @param fromMove     where it would belong by what it says
     */
    public Mention handedOn(String correctionId, String fromMove, Destination into) {
        String claim = handedOn == null ? id : handedOn.mentionId();
        return new Mention(
                claim + "@" + correctionId,
                revision,
                article,
                new Person(into.person().id(), into.person().name(), person.text()),
                from,
                to,
                role,
                kind,
                status,
                confidence,
                quote,
                withdrawn,
                published,
                seen,
                backfill,
                profile,
                career,
                new HandedOn(claim, fromMove, into.moveId()));
    }

    /**
     * What a reader needs to find and weigh the article.
     *
     * @param copyOf the article, seen earlier, whose text this one repeats: both count once; null where none is known
     */
    public record ArticleRef(String id, String url, String title, Source source, String copyOf) {

        /** One that repeats no other. */
        public ArticleRef(String id, String url, String title, Source source) {
            this(id, url, title, source, null);
        }
    }
}
