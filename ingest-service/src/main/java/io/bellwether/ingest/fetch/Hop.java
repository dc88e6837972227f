package io.bellwether.ingest.fetch;

import java.net.URI;

/** One request of a fetch: its answer in full, or where it points to. */
sealed interface Hop {

    /** The way ends here. */
    record Arrived(FetchOutcome outcome) implements Hop {}

    /** The server points somewhere else, for good or for now. */
    record Redirected(URI target, boolean forGood) implements Hop {}
}
