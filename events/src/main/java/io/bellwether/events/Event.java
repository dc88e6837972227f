package io.bellwether.events;

import java.time.Instant;

/**
 * Something that crosses the wire. An event is identified by {@link #id()} and {@link #revision()}: the same pair is the same
 * event, however often it arrives.
 */
public sealed interface Event permits Article, Mention, Correction, Move, Alert {

    /** Stable over all revisions; also the Kafka key unless {@link EventType} says otherwise. */
    String id();

    /** 1 for the first, growing by one for each change of substance. */
    int revision();

    /** What the record is keyed by: all events with one key are read in the order they were written. */
    String key();

    /** When the publisher says the news appeared; the moment of {@link #seen()} where it says nothing. */
    Instant published();

    /** When Bellwether first had the text this event rests on. */
    Instant seen();

    /** History fetched on subscribing to a feed: kept and shown, but nobody is alerted of it. */
    boolean backfill();
}
