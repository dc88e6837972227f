package io.bellwether.extraction.frame;

import io.bellwether.events.Kind;
import io.bellwether.extraction.tag.ChunkType;
import io.bellwether.extraction.text.Words;
import java.util.List;
import java.util.Set;

/** {@code X founds Y}, {@code X is starting his own company}: only as news, never {@code founded in 1998}. */
final class FoundingRule implements Rule {
    private static final Set<String> VENTURE = Words.of("""
            startup start-up company firm lab venture fund studio agency practice nonprofit consultancy""");

    private final Certainty certainty;

    FoundingRule(Certainty certainty) {
        this.certainty = certainty;
    }

    @Override
    public void read(Clause clause, int trigger, List<Frame> frames) {
        int person = clause.mover(trigger);
        if (person < 0 || !isVenture(clause, trigger)) {
            return;
        }
        Draft draft = new Draft(clause, person, trigger, Kind.FOUNDS);
        for (int i = trigger + 1; i < clause.end(trigger) && i < trigger + 10; i++) {
            if (clause.at(i).mayBeOrganization()) {
                draft.to(clause.at(i));
            }
        }
        draft.fromAffiliation();
        frames.add(draft.frame(certainty.of(clause, trigger), 0.6));
    }

    private static boolean isVenture(Clause clause, int trigger) {
        for (int i = trigger + 1; i < clause.size() && i < trigger + 9; i++) {
            if (VENTURE.contains(clause.lower(i))) {
                return true;
            }
            if (clause.isBreak(i) || clause.is(i, ChunkType.PERSON) || clause.isVerb(i)) {
                return false;
            }
        }
        return false;
    }
}
