package io.bellwether.ingest.article;

/** What an entry turned out to be. */
public sealed interface Recognition {

    /** An article never had before. */
    record New(SeenArticle article, Candidate candidate) implements Recognition {}

    /** An article we have, with an edit of substance. */
    record Revised(SeenArticle article, Candidate candidate) implements Recognition {}

    /** An article we have, as we have it; perhaps under another guid or link, which is then to be remembered. */
    record Known(SeenArticle article) implements Recognition {}

    /** As it is to be remembered. */
    SeenArticle article();
}
