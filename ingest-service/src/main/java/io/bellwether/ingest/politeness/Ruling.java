package io.bellwether.ingest.politeness;

import java.time.Instant;

/** Whether somebody may ask a domain now. */
sealed interface Ruling {
    /** The domain after it. */
    TokenBucket after();

    /** Now. */
    record Enter(TokenBucket after) implements Ruling {}

    /** Later, with a token reserved for then. */
    record Reserve(TokenBucket after, Instant due) implements Ruling {}

    /** Later, to queue then: too many wait already. */
    record SendAway(TokenBucket after, Instant until) implements Ruling {}
}
