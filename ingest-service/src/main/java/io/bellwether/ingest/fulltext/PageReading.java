package io.bellwether.ingest.fulltext;

import io.bellwether.events.FullText;
import io.bellwether.ingest.article.ArticleText;
import java.time.Duration;
import java.time.Instant;

/** What came of trying to read a page. */
sealed interface PageReading {

    /** The article. */
    record Found(ArticleText text) implements PageReading {}

    /** Nothing; and trying again would bring nothing either. */
    record Nothing(FullText why) implements PageReading {}

    /**
     * Nothing yet.
     *
     * @param pause how long its server wants to be left alone; zero where it does not say
     */
    record NotYet(FullText why, Duration pause) implements PageReading {}

    /** Not tried: its site was asked for something a moment ago. */
    record Queued(Instant until) implements PageReading {}
}
