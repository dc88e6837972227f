package io.bellwether.ingest.article;

import io.bellwether.ingest.article.HeldEdit.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/**
 * Whether an edit is told at once or held back: a text that goes to and fro, or has another advertisement at each poll, is not a
 * revision each time. What is held back is told when the article has said the same for {@link #QUIET}; so that an article has at
 * most {@link #MOST} revisions a {@link #DAY} at once, and one an hour besides.
 */
final class EditLimit {
    static final Duration DAY = Duration.ofDays(1);
    static final Duration QUIET = Duration.ofHours(1);
    static final int MOST = 10;

    private EditLimit() {}

    /**
     * Whether an edit is told now.
     *
     * @param past    the revisions of the article; those older than a {@link #DAY} do not matter
     * @param held    the edit held back so far; null where there is none
     * @param content of what the edit says
     */
    static boolean allows(Collection<Edit> past, Waiting held, String content, Instant now) {
        if (held != null && held.content().equals(content) && !held.since().isAfter(quietSince(now))) {
            return true;
        }
        long lately = past.stream().filter(edit -> isLate(edit, now)).count();
        boolean saidLately = past.stream()
                .anyMatch(edit -> isLate(edit, now) && edit.content().equals(content));
        return !saidLately && lately < MOST;
    }

    /** What has waited since then has waited long enough. */
    static Instant quietSince(Instant now) {
        return now.minus(QUIET);
    }

    private static boolean isLate(Edit edit, Instant now) {
        return edit.at().isAfter(now.minus(DAY));
    }
}
