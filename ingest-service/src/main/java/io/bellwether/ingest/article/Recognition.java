package io.bellwether.ingest.article;

import io.bellwether.events.Change;
import java.util.Optional;
import java.util.Set;

/** What an entry turned out to be. */
public sealed interface Recognition {

    /** An article never had before. */
    record New(SeenArticle article, Candidate candidate) implements Recognition {
        New asCopyOf(String original) {
            return new New(article.asCopyOf(original), candidate);
        }
    }

    /**
     * An article we have, with an edit of substance.
     *
     * @param changed what the edit changed; empty where what it said before is no longer known so finely
     * @param by      how it was recognised
     */
    record Revised(SeenArticle article, Candidate candidate, Set<Change> changed, Sameness by) implements Recognition {}

    /**
     * An article we have, as we have it; perhaps under another guid or link, which is then to be remembered.
     *
     * @param by how it was recognised
     */
    record Known(SeenArticle article, Sameness by) implements Recognition {}

    /**
     * An article we have, with an edit of substance that is not published yet: it is edited too often.
     *
     * @param article as it was published, perhaps under another guid or link
     * @param edit    what waits
     * @param by      how it was recognised
     */
    record Held(SeenArticle article, HeldEdit edit, Sameness by) implements Recognition {}

    /** As it is to be remembered. */
    SeenArticle article();

    /** How it was recognised; empty for a new one. */
    default Optional<Sameness> recognisedBy() {
        return switch (this) {
            case New fresh -> Optional.empty();
            case Revised revised -> Optional.of(revised.by());
            case Held held -> Optional.of(held.by());
            case Known known -> Optional.of(known.by());
        };
    }
}
