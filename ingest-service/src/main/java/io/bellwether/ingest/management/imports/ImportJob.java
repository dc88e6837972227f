package io.bellwether.ingest.management.imports;

import java.time.Instant;

/**
 * A list of feeds on its way in, and how far it is.
 *
 * @param id      16 hexadecimal characters
 * @param name    of the file; empty where it came without
 * @param created when it came
 * @param total   rows
 * @param added   of them subscribed to
 * @param known   of them there before, or twice in the list
 * @param refused of them that cannot be subscribed to
 */
public record ImportJob(String id, String name, Instant created, int total, int added, int known, int refused) {

    /** Rows that have a result. */
    public int done() {
        return added + known + refused;
    }

    public boolean finished() {
        return done() == total;
    }

    /** 0 to 100. */
    public int percent() {
        return total == 0 ? 100 : (int) (100L * done() / total);
    }
}
