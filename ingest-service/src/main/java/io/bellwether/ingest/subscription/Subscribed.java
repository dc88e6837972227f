package io.bellwether.ingest.subscription;

/**
 * Told to whoever polls: there are new feeds, due at once.
 *
 * @param feeds how many; 1 or more
 */
public record Subscribed(int feeds) {}
