package io.bellwether.ingest.fetch;

import io.bellwether.ingest.politeness.Entry;
import java.net.URI;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What is asked for, and on what conditions.
 *
 * @param accept     the media types that are wanted
 * @param validators of what is known already
 * @param door       lets a way into the domain that it has come to, or tells it when to come back
 * @param permitted  whether an address may be asked
 */
record Errand(String accept, Validators validators, Function<Way, Entry> door, Predicate<URI> permitted) {}
