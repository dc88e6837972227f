package io.bellwether.extraction.tag;

import io.bellwether.events.Organization;
import io.bellwether.events.Slug;
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
 * @param trigger what it tells, of a {@link ChunkType#TRIGGER}; null for others
 */
public record Chunk(ChunkType type, int from, int to, String text, String id, String name, Trigger trigger) {

    public Chunk as(ChunkType other) {
        return new Chunk(other, from, to, text, id, name, trigger);
    }

    public Chunk named(String fullName, String knownId) {
        return new Chunk(ChunkType.PERSON, from, to, text, knownId, fullName, trigger);
    }

    public boolean is(ChunkType wanted) {
        return type == wanted;
    }

    /** Whether it is this word or mark. */
    public boolean is(String word) {
        boolean wordLike = type == ChunkType.WORD || type == ChunkType.PUNCTUATION || type == ChunkType.PRONOUN;
        return wordLike && (text.equalsIgnoreCase(word) || (word.equals("'s") && text.equals("’s")));
    }

    public boolean isTrigger(Trigger.Act act) {
        return trigger != null && trigger.act() == act;
    }

    /** The id of a known one; of others, one from the name's normal form, which is empty where nothing is left of it. */
    public String stableId() {
        return id != null ? id : Slug.of(name);
    }

    public Organization organization() {
        return new Organization(stableId(), name, text);
    }

    /** How many words it has. */
    public int length() {
        return to - from;
    }

    /** An organisation for sure, or a name that may be one. */
    public boolean mayBeOrganization() {
        return type == ChunkType.ORGANIZATION || type == ChunkType.NAME;
    }

    /** A person for sure, or a name of the length that people's have. */
    public boolean mayBePerson() {
        return type == ChunkType.PERSON || (type == ChunkType.NAME && length() >= 2 && length() <= 4);
    }
}
