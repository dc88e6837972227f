package io.bellwether.extraction.frame;

import io.bellwether.events.Kind;
import java.util.List;

/** {@code Y chief executive X dies}: only of those who serve; "former" and "who founded" are obituaries. */
final class DeathRule implements Rule {
    private final Certainty certainty;

    DeathRule(Certainty certainty) {
        this.certainty = certainty;
    }

    @Override
    public void read(Clause clause, int trigger, List<Frame> frames) {
        int person = clause.mover(trigger);
        if (person < 0) {
            return;
        }
        Draft draft = new Draft(clause, person, trigger, Kind.DIES);
        boolean serving = draft.affiliations().stream()
                .anyMatch(a -> !a.former() && a.post() != null && a.organization() != null);
        if (serving) {
            draft.fromAffiliation().roleFromAffiliation();
            frames.add(draft.frame(certainty.of(clause, trigger), 0.6));
        }
    }
}
