package io.bellwether.extraction.frame;

import io.bellwether.events.Kind;
import io.bellwether.extraction.tag.Chunk;
import io.bellwether.extraction.tag.ChunkType;
import java.util.List;

/** {@code X becomes CEO of Y}, {@code X takes over as CFO}, {@code X will succeed Z}. */
final class SuccessionRule implements Rule {
    /** Verbs of leading: what will be is news, what is or was is biography. */
    private static final List<String> LEADS =
            List.of("lead", "led", "head", "run", "ran", "chair", "helm", "overs", "rise", "rose", "inherit", "ascend");

    private final Certainty certainty;

    SuccessionRule(Certainty certainty) {
        this.certainty = certainty;
    }

    @Override
    public void read(Clause clause, int trigger, List<Frame> frames) {
        int person = clause.mover(trigger);
        if (person < 0) {
            return;
        }
        if (clause.is(trigger + 1, "by")) {
            replacedBy(clause, trigger, person, frames);
            return;
        }
        String verb = clause.lower(trigger);
        boolean succeeds = verb.startsWith("succeed") || verb.startsWith("replac");
        Draft draft = new Draft(clause, person, trigger, Kind.APPOINTED);
        int predecessor = succeeds || verb.endsWith("from") ? clause.personFrom(trigger + 1) : -1;
        int post = draft.rolePhrase(predecessor >= 0 ? predecessor + 1 : trigger + 1);
        draft.to(draft.owner(post));
        boolean takes = verb.startsWith("t") || verb.startsWith("assum") || verb.startsWith("step");
        boolean leads = LEADS.stream().anyMatch(verb::startsWith);
        if (leads && !isFuture(clause, trigger)) {
            return;
        }
        if (verb.startsWith("serv") && !isFuture(clause, trigger)) {
            return;
        }
        if (post < 0 && predecessor < 0 && !(takes && clause.focus(trigger) != null) && !leads) {
            return;
        }
        if (leads) {
            draft.to(clause.organizationOf(clause.organizationFrom(trigger + 1)));
        }
        Chunk house = employer(clause, draft, predecessor);
        draft.to(house).to(clause.focus(trigger));
        if (draft.to() == null && post < 0) {
            return;
        }
        inside(draft);
        draft.fromPhrase(trigger + 1).fromAffiliation();
        if (ArrivalRule.isBoard(clause, trigger)) {
            draft.kind(Kind.BOARD);
        }
        double score = 0.5
                + (post >= 0 ? 0.2 : 0)
                + (predecessor >= 0 ? 0.15 : 0)
                + (clause.at(person).is(ChunkType.PERSON) ? 0.1 : 0);
        frames.add(draft.frame(certainty.of(clause, trigger), Math.min(1, score)));
        if (predecessor >= 0) {
            predecessor(clause, predecessor, trigger, draft, frames);
        }
    }

    /** {@code X retires, replaced by Y}: Y takes what X gives up. */
    private void replacedBy(Clause clause, int trigger, int leaver, List<Frame> frames) {
        int heir = clause.personFrom(trigger + 2);
        if (heir < 0) {
            return;
        }
        Draft left = new Draft(clause, leaver, trigger, Kind.LEAVES)
                .fromAffiliation()
                .roleFromAffiliation();
        Draft taken =
                new Draft(clause, heir, trigger, Kind.APPOINTED).to(left.from()).role(left.role());
        taken.to(clause.focus(trigger)).fromAffiliation();
        frames.add(left.frame(certainty.of(clause, trigger), 0.5));
        frames.add(taken.frame(certainty.of(clause, trigger), 0.6));
    }

    private static Chunk employer(Clause clause, Draft draft, int predecessor) {
        if (predecessor >= 0) {
            for (Affiliation affiliation : Affiliations.of(clause, predecessor)) {
                if (affiliation.organization() != null) {
                    return affiliation.organization();
                }
            }
        }
        return draft.to();
    }

    private static void inside(Draft draft) {
        boolean same = draft.affiliations().stream()
                .anyMatch(a -> !a.former() && a.post() != null && Draft.same(a.organization(), draft.to()));
        if (same) {
            draft.from(draft.to()).kind(Kind.PROMOTED);
        }
    }

    private void predecessor(Clause clause, int person, int trigger, Draft successor, List<Frame> frames) {
        Draft draft = new Draft(clause, person, trigger, Kind.LEAVES);
        draft.from(successor.to()).role(successor.role());
        frames.add(draft.frame(certainty.of(clause, trigger), 0.5));
    }

    private static boolean isFuture(Clause clause, int trigger) {
        return clause.is(trigger - 1, "to")
                || clause.is(trigger - 1, "will")
                || clause.is(trigger - 2, "will")
                || clause.is(trigger - 2, "to");
    }
}
