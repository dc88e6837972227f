package io.bellwether.ingest.fetch;

/** One request of a fetch: its answer in full, or where it points to. */
sealed interface Hop {

    /** The way ends here. */
    record Arrived(FetchOutcome outcome) implements Hop {}

    /** The server points somewhere else. */
    record Onward(Way way) implements Hop {}
}
