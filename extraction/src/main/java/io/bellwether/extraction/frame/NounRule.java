package io.bellwether.extraction.frame;

import io.bellwether.events.Kind;
import io.bellwether.extraction.lexicon.Trigger.Act;
import io.bellwether.extraction.tag.Chunk;
import io.bellwether.extraction.tag.ChunkType;
import io.bellwether.extraction.text.Words;
import java.util.List;
import java.util.Set;

/** {@code X's departure}, {@code the resignation of CEO X}, {@code X's appointment as CFO of Y}. */
final class NounRule implements Rule {
    private static final Set<String> ANNOUNCES = Words.of("""
            announces announced announcing announce confirms confirmed tenders tendered submits submitted
            plans offers offered""");

    private final Certainty certainty;

    NounRule(Certainty certainty) {
        this.certainty = certainty;
    }

    @Override
    public void read(Clause clause, int trigger, List<Frame> frames) {
        int person = possessor(clause, trigger);
        if (person < 0 && clause.is(trigger + 1, "of")) {
            person = clause.personFrom(trigger + 2);
        }
        if (person < 0) {
            person = announcer(clause, trigger);
        }
        if (person < 0) {
            return;
        }
        Act act = clause.at(trigger).trigger().act();
        switch (act) {
            case LEAVE, RETIRE -> departure(clause, trigger, person, act, frames);
            case APPOINT, ARRIVE, PROMOTE, RETURN -> arrival(clause, trigger, person, act, frames);
            default -> {}
        }
    }

    /** {@code X announces retirement}, {@code X tendered his resignation}. */
    private static int announcer(Clause clause, int trigger) {
        for (int i = trigger - 1; i >= 0 && i > trigger - 4; i--) {
            if (ANNOUNCES.contains(clause.lower(i))) {
                return clause.mover(i);
            }
        }
        return -1;
    }

    private static int possessor(Clause clause, int trigger) {
        for (int i = trigger - 1; i >= 0 && i > trigger - 5; i--) {
            if (clause.is(i, "'s")) {
                return i > 0 && clause.at(i - 1).mayBePerson() ? i - 1 : -1;
            }
            if (clause.is(i, "his") || clause.is(i, "her")) {
                return ANNOUNCES.contains(clause.lower(i - 1)) ? -1 : i;
            }
            if (!clause.is(i, ChunkType.WORD)) {
                return -1;
            }
        }
        return -1;
    }

    private void departure(Clause clause, int trigger, int person, Act act, List<Frame> frames) {
        Draft draft = new Draft(clause, person, trigger, act == Act.RETIRE ? Kind.RETIRES : Kind.LEAVES);
        draft.fromPhrase(trigger + 1);
        int post = draft.rolePhrase(trigger + 1);
        draft.from(draft.owner(post)).fromAffiliation();
        if (post < 0) {
            draft.roleFromAffiliation();
        }
        Chunk house = clause.focus(trigger);
        if (draft.from() != null || (house != null && house.is(ChunkType.ORGANIZATION))) {
            frames.add(draft.frame(certainty.of(clause, trigger), 0.6));
        }
    }

    private static Kind kind(Clause clause, int trigger, Act act) {
        return switch (act) {
            case PROMOTE -> Kind.PROMOTED;
            case RETURN -> Kind.RETURNS;
            case ARRIVE -> Kind.JOINS;
            default -> clause.lower(trigger).startsWith("appoint") ? Kind.APPOINTED : Kind.JOINS;
        };
    }

    /** {@code Anthropic's hiring of X}. */
    private static Chunk employer(Clause clause, int trigger) {
        boolean owned = clause.is(trigger - 1, "'s") || clause.is(trigger - 1, "’s");
        return owned && trigger > 1 && clause.at(trigger - 2).mayBeOrganization() ? clause.at(trigger - 2) : null;
    }

    private void arrival(Clause clause, int trigger, int person, Act act, List<Frame> frames) {
        Kind kind = kind(clause, trigger, act);
        Draft draft = new Draft(clause, person, trigger, kind);
        int post = draft.rolePhrase(Math.max(person, trigger) + 1);
        draft.to(draft.owner(post));
        for (int i = trigger + 1; draft.to() == null && i < clause.end(trigger); i++) {
            if (clause.is(i, "to") || clause.is(i, "at") || clause.is(i, "by")) {
                draft.to(clause.organizationOf(clause.organizationFrom(i + 1)));
            }
        }
        if (post >= 0) {
            draft.to(clause.focus(trigger));
        }
        boolean told = post >= 0 || act == Act.APPOINT || act == Act.ARRIVE;
        if (draft.to() == null && act == Act.APPOINT && possessor(clause, trigger) < 0) {
            draft.to(employer(clause, trigger));
        }
        if (draft.to() != null && told) {
            draft.fromPhrase(trigger + 1).fromAffiliation();
            frames.add(draft.frame(certainty.of(clause, trigger), 0.6));
        }
    }
}
