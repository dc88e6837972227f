package io.bellwether.ingest.article;

import io.bellwether.events.Change;
import java.time.Instant;
import java.util.Set;

/**
 * A revision that was published.
 *
 * @param revision 1 for the first text
 * @param at       when it was had
 * @param changed  against the revision before; empty for the first
 * @param content  of what it says
 */
public record Edit(int revision, Instant at, Set<Change> changed, String content) {
    public Edit {
        changed = Set.copyOf(changed);
    }
}
