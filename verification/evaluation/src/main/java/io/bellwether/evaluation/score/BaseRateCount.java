package io.bellwether.evaluation.score;

/** What is counted of an item drawn from the stream as it comes. */
public enum BaseRateCount {
    GRAY,
    HIT,
    MISS,
    FALSE_ALERT,
    QUIET,
    /** How many items of the stream the hits stand for. */
    HITS_OF_STREAM,
    FALSE_ALERTS_OF_STREAM,
    /** Drawn from among the many that have no word of a move; one of them stands for hundreds, so they are told apart. */
    WORDLESS,
    WORDLESS_ALERT
}
