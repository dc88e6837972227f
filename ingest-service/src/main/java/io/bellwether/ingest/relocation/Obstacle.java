package io.bellwether.ingest.relocation;

import java.util.Locale;

/** Why a feed that says it has moved is not believed, yet or ever. */
public enum Obstacle {
    /** It has not said so for long enough. */
    TOO_SOON,
    /** What is there is not the feed that we know. */
    NOTHING_SHARED,
    /** From https to http. */
    DOWNGRADE,
    /** The target is no address a feed can have. */
    NO_ADDRESS,
    /** An operator has taken back this very move. */
    UNDONE,
    /** We are subscribed to the target already. */
    DUPLICATE;

    /** The lower-case word used on the page. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
