package io.bellwether.ingest.subscription;

import java.time.Instant;

/**
 * A feed whose server says that it has moved for good, which is believed only after a while.
 *
 * @param to    where every hop's permanent redirect leads
 * @param since when it was first said, and without a break since
 * @param shares whether what was found there at first is the feed that we knew until then
 */
public record Moving(String to, Instant since, boolean shares) {}
