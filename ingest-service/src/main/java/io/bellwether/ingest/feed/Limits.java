package io.bellwether.ingest.feed;

import java.time.Duration;

/** How much of a feed is read. */
public final class Limits {
    /** Of a document, decompressed. */
    public static final int MAX_BYTES = 5 * 1024 * 1024;
    /** Entries beyond are left out: feeds put the newest first. */
    public static final int MAX_ENTRIES = 5_000;
    /** What {@code parse} takes for one document; the promise is two seconds, this leaves room to write the answer. */
    public static final Duration MAX_TIME = Duration.ofMillis(1_600);
    /** What the service takes: there a busy machine is no reason to refuse a feed. */
    public static final Duration MAX_TIME_IN_SERVICE = Duration.ofSeconds(15);

    private Limits() {}
}
