package io.bellwether.extraction.lexicon;

/**
 * A word or phrase that moves are told with.
 *
 * @param act  what it tells
 * @param form how the verb stands; NOUN for a noun
 */
public record Trigger(Act act, Form form) {

    /** What is told, by who does it to whom. */
    public enum Act {
        /** A person goes to an organisation. */
        ARRIVE,
        /** A person takes a post. */
        ASSUME,
        /** An organisation gives a person a post. */
        APPOINT,
        /** An organisation takes a person from another. */
        POACH,
        /** An organisation raises a person. */
        PROMOTE,
        /** A person gives up a post or an employer. */
        LEAVE,
        /** An organisation rids itself of a person. */
        OUST,
        RETIRE,
        RETURN,
        FOUND,
        DIE;

        /** Whether the organisation does it and the person suffers it. */
        public boolean isDoneToPerson() {
            return this == APPOINT || this == POACH || this == PROMOTE || this == OUST;
        }
    }

    /** How a verb stands. */
    public enum Form {
        BASE,
        THIRD,
        PAST,
        PARTICIPLE,
        GERUND,
        NOUN
    }
}
