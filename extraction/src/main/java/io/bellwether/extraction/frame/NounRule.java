package io.bellwether.extraction.frame;

import io.bellwether.events.Kind;
import io.bellwether.extraction.lexicon.Trigger.Act;
import io.bellwether.extraction.tag.Chunk.Type;
import java.util.List;

/** {@code X's departure}, {@code the resignation of CEO X}, {@code X's appointment as CFO of Y}. */
final class NounRule implements Rule {
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
            return;
        }
        Act act = clause.at(trigger).trigger().act();
        switch (act) {
            case LEAVE, RETIRE -> departure(clause, trigger, person, act, frames);
            case APPOINT, ARRIVE, PROMOTE, RETURN -> arrival(clause, trigger, person, act, frames);
            default -> {}
        }
    }

    private static int possessor(Clause clause, int trigger) {
        for (int i = trigger - 1; i >= 0 && i > trigger - 5; i--) {
            if (clause.is(i, "'s")) {
                return i > 0 && clause.at(i - 1).mayBePerson() ? i - 1 : -1;
            }
            if (clause.is(i, "his") || clause.is(i, "her")) {
                return i;
            }
            if (!clause.is(i, Type.WORD)) {
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
        draft.from(clause.focus());
        if (draft.from() != null) {
            frames.add(draft.frame(certainty.of(clause, trigger), 0.6));
        }
    }

    private void arrival(Clause clause, int trigger, int person, Act act, List<Frame> frames) {
        Kind kind = act == Act.PROMOTE
                ? Kind.PROMOTED
                : act == Act.RETURN ? Kind.RETURNS : act == Act.ARRIVE ? Kind.JOINS : Kind.APPOINTED;
        Draft draft = new Draft(clause, person, trigger, kind);
        int post = draft.rolePhrase(Math.max(person, trigger) + 1);
        draft.to(draft.owner(post));
        for (int i = trigger + 1; draft.to() == null && i < clause.end(trigger); i++) {
            if (clause.is(i, "to") || clause.is(i, "at") || clause.is(i, "by")) {
                draft.to(clause.organizationOf(clause.organizationFrom(i + 1)));
            }
        }
        if (post >= 0) {
            draft.to(clause.focus());
        }
        if (draft.to() != null) {
            draft.fromPhrase(trigger + 1).fromAffiliation();
            frames.add(draft.frame(certainty.of(clause, trigger), 0.6));
        }
    }
}
