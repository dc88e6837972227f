package io.bellwether.ingest.article;

import io.bellwether.events.Article;
import java.time.Instant;

/**
 * An edit that waits until things are quiet.
 *
 * @param event what it would be published as; its revision and time are those of when it was held back
 * @param keys  of what it says
 * @param since since when the article says so without a break
 */
record HeldEdit(Article event, EntryKeys keys, Instant since) {

    /** That an edit waits: what it says, and since when. */
    record Waiting(String content, Instant since) {}

    /** This, since earlier where the article has said the same all along. */
    HeldEdit after(Waiting before) {
        return before != null && before.content().equals(keys.content())
                ? new HeldEdit(event, keys, before.since())
                : this;
    }
}
