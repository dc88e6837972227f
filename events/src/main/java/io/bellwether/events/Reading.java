package io.bellwether.events;

/** What came of reading a record: the event, or why it can never be read. */
public sealed interface Reading<T extends Event> {

    /** The event. */
    record Read<T extends Event>(T event) implements Reading<T> {}

    /**
     * It can never be read.
     *
     * @param reason of the closed list
     * @param detail for people: which field, which version
     */
    record Unreadable<T extends Event>(DeadLetterReason reason, String detail) implements Reading<T> {}
}
