package io.bellwether.alert.watch;

/** A watch is gone: what it has not been told yet, it is not told. Fired after the commit. */
public record WatchDeleted(String watchId) {}
