package io.bellwether.ingest.subscription;

import io.bellwether.events.Tier;
import java.time.Duration;
import java.util.Set;

/**
 * On what terms we follow a feed: what its operator decided.
 *
 * @param tier     how close to the fact it stands
 * @param target   how old its news may get before it is seen, at least a second; null where nobody said
 * @param tags     to find it by
 * @param paused   not polled until it is resumed
 * @param fullText whether the pages its entries link to are read where it gives only a summary
 * @param speaksFor whom it speaks for where it is official, see {@link SpeaksFor}; null where nobody said
 */
public record Terms(Tier tier, Duration target, Set<String> tags, boolean paused, boolean fullText, String speaksFor) {
    public Terms {
        tags = Set.copyOf(tags);
    }

    /** Those of a feed of which nobody said whom it speaks for. */
    public Terms(Tier tier, Duration target, Set<String> tags, boolean paused, boolean fullText) {
        this(tier, target, tags, paused, fullText, null);
    }

    /** Those of a feed nobody said more about. */
    public static Terms of(Tier tier) {
        return new Terms(tier, null, Set.of(), false, false);
    }
}
