package io.bellwether.ingest.management;

import java.util.Map;

/** What somebody asked for, once it was checked. */
public sealed interface Asked<T> {

    record Accepted<T>(T order) implements Asked<T> {}

    /**
     * Not as it is.
     *
     * @param violations what is wrong with which field, in words
     */
    record Refused<T>(Map<String, String> violations) implements Asked<T> {}
}
