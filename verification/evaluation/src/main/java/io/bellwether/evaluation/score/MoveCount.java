package io.bellwether.evaluation.score;

/** What is counted of an item that tells of moves, or looks as if it did. */
public enum MoveCount {
    /** Left out. */
    GRAY,
    HIT,
    MISS,
    FALSE_ALERT,
    QUIET,
    HARD_NEGATIVE,
    /** A false alert on one that looks like a move. */
    HARD_ALERT,
    EASY_NEGATIVE,
    EASY_ALERT,
    /** Moves that must be found. */
    REQUIRED,
    PERSON,
    KIND,
    STATUS,
    /** The label gives it. */
    FROM_LABELLED,
    FROM,
    TO_LABELLED,
    TO,
    /** Person, kind, from and to. */
    WHOLE,
    /** Moves of somebody who does not move. */
    SPURIOUS
}
