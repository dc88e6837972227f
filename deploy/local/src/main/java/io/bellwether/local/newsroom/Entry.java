package io.bellwether.local.newsroom;

import java.time.Instant;

/**
 * A story that is out.
 *
 * @param story     the story
 * @param headline  as it stands at the instant asked about
 * @param published when it appeared
 * @param updated   when its headline was last changed; equal to {@code published} where it was not
 */
record Entry(Story story, String headline, Instant published, Instant updated) {

    /** Whether the headline is no longer the first one. */
    boolean edited() {
        return updated.isAfter(published);
    }
}
