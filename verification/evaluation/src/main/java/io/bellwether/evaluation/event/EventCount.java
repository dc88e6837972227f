package io.bellwether.evaluation.event;

/** What is counted of an event that several items tell. */
public enum EventCount {
    EVENT,
    /** Some move that alerts is it. */
    FOUND,
    /** Exactly one is. */
    ONE,
    /** Found, and several items were read as telling it: only here can there be two moves. */
    HEARD_AGAIN,
    HEARD_AGAIN_ONE
}
