package io.bellwether.extraction.tag;

import io.bellwether.extraction.lexicon.Trigger;

/**
 * A stretch of a sentence that means one thing.
 *
 * @param type    what
 * @param from    its first token
 * @param to      the token past its last
 * @param text    word for word
 * @param id      of a known person or organisation; null for others
 * @param name    canonical, of a known one; the text for others
 * @param trigger what it tells, of a {@link Type#TRIGGER}; null for others
 */
public record Chunk(Type type, int from, int to, String text, String id, String name, Trigger trigger) {

    /** What a stretch may be. */
    public enum Type {
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

    public Chunk as(Type other) {
        return new Chunk(other, from, to, text, id, name, trigger);
    }

    public Chunk named(String fullName, String knownId) {
        return new Chunk(Type.PERSON, from, to, text, knownId, fullName, trigger);
    }

    public boolean is(Type wanted) {
        return type == wanted;
    }

    /** Whether it is this word or mark. */
    public boolean is(String word) {
        boolean wordLike = type == Type.WORD || type == Type.PUNCTUATION || type == Type.PRONOUN;
        return wordLike && (text.equalsIgnoreCase(word) || word.equals("'s") && text.equals("’s"));
    }

    public boolean isTrigger(Trigger.Act act) {
        return trigger != null && trigger.act() == act;
    }

    /** How many words it has. */
    public int length() {
        return to - from;
    }

    /** An organisation for sure, or a name that may be one. */
    public boolean mayBeOrganization() {
        return type == Type.ORGANIZATION || type == Type.NAME;
    }

    /** A person for sure, or a name of the length that people's have. */
    public boolean mayBePerson() {
        return type == Type.PERSON || type == Type.NAME && length() >= 2 && length() <= 4;
    }
}
