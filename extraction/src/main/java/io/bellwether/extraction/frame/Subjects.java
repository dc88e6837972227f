package io.bellwether.extraction.frame;

import io.bellwether.extraction.lexicon.Trigger.Act;
import io.bellwether.extraction.tag.Chunk;
import io.bellwether.extraction.tag.ChunkType;
import io.bellwether.extraction.text.Words;
import java.util.List;
import java.util.Set;

/** Who does what a verb tells: looked for from the verb to the left, past what stands aside. */
final class Subjects {
    private static final int APPOSITION_REACH = 24;
    private static final List<String> PERSONAL = List.of(
            "resign",
            "step",
            "stand",
            "stood",
            "quit",
            "becom",
            "became",
            "succeed",
            "take over",
            "takes over",
            "took over",
            "named",
            "appointed",
            "promoted",
            "elected",
            "hired",
            "sacked",
            "fired",
            "ousted",
            "dismissed",
            "poached");
    private static final Set<String> OPENS_NOUN = Words.of("""
            the a an its their our this these those most all some many two three four five several another no what""");

    private final Clause clause;

    Subjects(Clause clause) {
        this.clause = clause;
    }

    /** The index of a person, a pronoun, or a post whose holder is not named here; -1 when there is none. */
    int mover(int verb) {
        int named = named(verb);
        return named >= 0 ? named : post(verb);
    }

    private int named(int verb) {
        if (isOfPlace(verb)) {
            return -1;
        }
        if (isCharged(verb)) {
            return verb - 2;
        }
        for (int i = verb - 1; i >= 0; i--) {
            Chunk chunk = clause.at(i);
            if (clause.isBreak(i) || chunk.is(":")) {
                return -1;
            }
            if (chunk.is(",") || chunk.is(")")) {
                int before = beforeApposition(i);
                if (before >= 0) {
                    return before;
                }
            } else if (chunk.is("who")) {
                return antecedent(i);
            } else if (chunk.is("he") || chunk.is("she")) {
                return clause.is(i + 1, "did") ? -1 : i;
            } else if (isPerson(i, verb)) {
                if (!clause.possessive(i) && !isGoverned(i)) {
                    return i;
                }
            } else if (endsSearch(i)) {
                return -1;
            }
        }
        return -1;
    }

    /** {@code Bulgaria joining}: a place does it. */
    private boolean isOfPlace(int verb) {
        int i = verb - 1;
        return clause.is(i, ChunkType.OTHER)
                && i > 0
                && !clause.isPreposition(i - 1)
                && !clause.lower(i).endsWith("day");
    }

    /** {@code picked X to succeed Y}: who suffers the one does the other. */
    private boolean isCharged(int verb) {
        return clause.at(verb).isTrigger(Act.ASSUME)
                && clause.is(verb - 1, "to")
                && clause.is(verb - 2, ChunkType.PERSON);
    }

    private boolean isPerson(int i, int verb) {
        Chunk chunk = clause.at(i);
        return chunk.is(ChunkType.PERSON)
                || isSurname(i, verb)
                || (chunk.mayBePerson() && (isPersonal(verb) || hasPostBeside(i) || leavesOrganization(i, verb)));
    }

    /** Governed by a preposition or a verb; "and" before it makes it one of several subjects. */
    private boolean isGoverned(int i) {
        return clause.isObject(i) && !clause.is(i - 1, "and");
    }

    /** {@code Maren Holtz leaves Google}: companies seldom leave or join one by name alone. */
    private boolean leavesOrganization(int i, int verb) {
        boolean close = verb - i <= 4 && clause.at(i).length() <= 3;
        boolean moves = clause.at(verb).isTrigger(Act.LEAVE)
                || clause.at(verb).isTrigger(Act.ARRIVE)
                || clause.at(verb).isTrigger(Act.RETURN);
        int object = close && moves ? clause.organizationFrom(verb + 1) : -1;
        return object >= 0 && clause.is(object, ChunkType.ORGANIZATION) && !clause.qualifies(object);
    }

    /** {@code Sprague resigns as CEO}: one word at the beginning, of whom a post is told. */
    private boolean isSurname(int i, int verb) {
        boolean post = clause.is(verb + 1, "as") || clause.is(verb + 1, ChunkType.POST);
        return i == 0
                && clause.is(i, ChunkType.NAME)
                && clause.at(i).length() == 1
                && verb - i <= 2
                && post
                && isPersonal(verb);
    }

    private boolean hasPostBeside(int i) {
        return clause.is(i - 1, ChunkType.POST) || (clause.is(i + 1, ",") && clause.is(i + 2, ChunkType.POST));
    }

    /** Something else is the subject: an organisation, a post, {@code the old model}. */
    private boolean endsSearch(int i) {
        Chunk chunk = clause.at(i);
        if (chunk.mayBeOrganization()) {
            return !clause.isObject(i) && !clause.possessive(i) && !clause.is(i + 1, ChunkType.POST);
        }
        boolean governed = clause.isPreposition(i - 1) || clause.isVerb(i - 1);
        if (chunk.is(ChunkType.POST)) {
            return !clause.isObject(i) && !clause.is(i + 1, ChunkType.PERSON);
        }
        return OPENS_NOUN.contains(clause.lower(i)) && !governed && !clause.is(i, ChunkType.TRIGGER);
    }

    /** {@code resigns}, {@code was named CEO}: only people do that. */
    private boolean isPersonal(int verb) {
        String word = clause.lower(verb);
        return PERSONAL.stream().anyMatch(word::startsWith) || clause.at(verb).isTrigger(Act.RETIRE);
    }

    /** The post that does it where no name stands before it: {@code Intel's CFO resigns}. Many do not count. */
    private int post(int verb) {
        for (int i = verb - 1; i >= 0; i--) {
            if (clause.is(i, ChunkType.POST)) {
                String head = clause.lower(i).replaceFirst(" (of|for) .*", "");
                boolean many = head.endsWith("s") && !head.endsWith("boss");
                return many || clause.isPreposition(i - 1) || clause.is(i - 1, ChunkType.PERSON) ? -1 : i;
            }
            boolean aside = (clause.at(i).mayBeOrganization() && clause.isPreposition(i - 1))
                    || clause.isPreposition(i)
                    || clause.is(i, ChunkType.OTHER);
            boolean auxiliary = clause.is(i, ChunkType.WORD) && verb - i <= 5 && !OPENS_NOUN.contains(clause.lower(i));
            if (!aside && !auxiliary) {
                return -1;
            }
        }
        return -1;
    }

    /** {@code Jane Doe, 52, its head of AI,} before the comma at {@code comma}: the index of the person; -1 when it closes none. */
    private int beforeApposition(int comma) {
        String opening = clause.is(comma, ")") ? "(" : ",";
        for (int i = comma - 1; i > 0 && comma - i < APPOSITION_REACH; i--) {
            if (clause.is(i, "who")) {
                return antecedent(i);
            }
            if (clause.is(i, opening) && clause.at(i - 1).mayBePerson() && !clause.isObject(i - 1)) {
                return i - 1;
            }
        }
        return -1;
    }

    private int antecedent(int who) {
        if (who > 0
                && !clause.is(who - 1, ",")
                && !clause.at(who - 1).mayBePerson()
                && !clause.is(who - 1, ChunkType.POST)
                && !clause.is(who - 1, ")")) {
            return -1;
        }
        for (int i = who - 1; i >= 0 && who - i < 16; i--) {
            if (clause.at(i).mayBePerson() && !clause.possessive(i)) {
                return i;
            }
            if (clause.isBreak(i)) {
                return -1;
            }
        }
        return -1;
    }
}
