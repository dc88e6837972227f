package io.bellwether.extraction.frame;

import io.bellwether.events.Kind;
import io.bellwether.extraction.lexicon.Trigger.Act;
import io.bellwether.extraction.tag.Chunk;
import io.bellwether.extraction.tag.ChunkType;
import java.util.List;
import java.util.Set;

/** {@code X joins Y}, {@code X moves to Y as CFO}, {@code X returns to Y}, {@code X joins from Z}. */
final class ArrivalRule implements Rule {
    private static final Set<String> BOARD = Set.of("board", "boardroom", "board's");

    private final Certainty certainty;

    ArrivalRule(Certainty certainty) {
        this.certainty = certainty;
    }

    @Override
    public void read(Clause clause, int trigger, List<Frame> frames) {
        int person = clause.mover(trigger);
        if (person < 0) {
            return;
        }
        boolean returns = clause.at(trigger).isTrigger(Act.RETURN);
        Draft draft = new Draft(clause, person, trigger, returns ? Kind.RETURNS : Kind.JOINS);
        int object = clause.organizationFrom(trigger + 1);
        if (object >= 0 && (clause.is(object - 1, "from") || clause.qualifies(object))) {
            object = -1;
        }
        draft.to(clause.organizationOf(object));
        int post = draft.rolePhrase(object >= 0 ? object + 1 : trigger + 1);
        if (draft.to() == null) {
            draft.to(draft.owner(post));
        }
        if (isBoard(clause, trigger)) {
            draft.kind(Kind.BOARD);
            draft.to(organizationOfBoard(clause, trigger));
        }
        if (draft.to() == null && post >= 0) {
            draft.to(clause.focus(trigger));
        }
        if (clause.lower(trigger).endsWith("from") || clause.lower(trigger).endsWith("from us")) {
            origin(clause, trigger, draft, frames);
            return;
        }
        boolean strong = clause.lower(trigger).startsWith("join")
                || clause.lower(trigger).startsWith("rejoin");
        if (draft.to() == null && !(strong && hasFrom(clause, trigger))) {
            return;
        }
        draft.fromPhrase(trigger + 1).fromAffiliation();
        if (draft.to() == null) {
            draft.to(clause.focus(trigger));
        }
        if (draft.to() == null && draft.from() == null) {
            return;
        }
        double score = score(draft, strong);
        if (!strong && score < 0.5) {
            return;
        }
        frames.add(draft.frame(certainty.of(clause, trigger), score));
    }

    /** {@code He comes from Spotify}: no arrival of its own, but where another sentence's began. */
    private void origin(Clause clause, int trigger, Draft told, List<Frame> frames) {
        Draft draft = told.again();
        draft.from(clause.organizationOf(clause.organizationFrom(trigger + 1)));
        if (draft.from() != null) {
            frames.add(draft.frame(certainty.of(clause, trigger), 0.1));
        }
    }

    private static boolean hasFrom(Clause clause, int trigger) {
        return clause.is(trigger + 1, "from");
    }

    private static double score(Draft draft, boolean strong) {
        double known = draft.to() != null && draft.to().id() != null
                ? 0.2
                : draft.to() != null && draft.to().is(ChunkType.ORGANIZATION) ? 0.15 : 0;
        double beside = draft.affiliations().isEmpty() ? 0 : 0.1;
        double role = draft.role() != null ? 0.1 : 0;
        return Math.min(1, (strong ? 0.6 : 0.4) + known + beside + role);
    }

    static boolean isBoard(Clause clause, int trigger) {
        for (int i = trigger + 1; i < clause.size() && i < trigger + 9; i++) {
            if (BOARD.contains(clause.lower(i))
                    || clause.lower(i).startsWith("board ")
                    || clause.lower(i).startsWith("board of")) {
                return true;
            }
            if (clause.isBreak(i) || clause.is(i, ",") || clause.isVerb(i)) {
                return false;
            }
        }
        return false;
    }

    static Chunk organizationOfBoard(Clause clause, int trigger) {
        for (int i = trigger + 1; i < clause.size() && i < trigger + 12; i++) {
            if (clause.at(i).mayBeOrganization()) {
                return clause.at(i);
            }
        }
        return clause.focus(trigger);
    }
}
