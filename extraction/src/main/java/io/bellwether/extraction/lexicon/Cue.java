package io.bellwether.extraction.lexicon;

/** What a phrase says about how sure a sentence is. */
public enum Cue {
    RUMOUR,
    REPORTED,
    DENIED,
    CONFIRMED
}
