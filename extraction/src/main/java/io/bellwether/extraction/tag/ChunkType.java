package io.bellwether.extraction.tag;

/** What a stretch may be. */
public enum ChunkType {
    PERSON,
    ORGANIZATION,
    /** A name of something: person or organisation, only what stands around it can tell. */
    NAME,
    /** A capitalised word that is no employer and no person: a place, a product, a day. */
    OTHER,
    POST,
    TRIGGER,
    PRONOUN,
    WORD,
    PUNCTUATION
}
