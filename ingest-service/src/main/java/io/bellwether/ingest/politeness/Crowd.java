package io.bellwether.ingest.politeness;

import java.time.Instant;

/**
 * Who else is at a domain.
 *
 * @param inside   being answered just now
 * @param waiting  with a token reserved
 * @param reserved when the token of the one who asks is due; null where it has none
 */
record Crowd(int inside, int waiting, Instant reserved) {}
