package io.bellwether.ingest.relocation;

/** What came of taking back a move. */
public sealed interface Undo {

    /** The feed is where it was, and stays there whatever that server says of this target. */
    record Undone(String address) implements Undo {}

    /** It has not moved by itself, or not since it was last put back. */
    record NothingToUndo() implements Undo {}

    /** Another feed has its old address by now. */
    record Taken(String by) implements Undo {}
}
