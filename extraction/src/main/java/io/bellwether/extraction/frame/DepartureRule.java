package io.bellwether.extraction.frame;

import io.bellwether.events.Kind;
import io.bellwether.extraction.lexicon.Trigger.Act;
import io.bellwether.extraction.lexicon.Trigger.Form;
import io.bellwether.extraction.tag.ChunkType;
import io.bellwether.extraction.text.Words;
import java.util.List;
import java.util.Set;

/** {@code X leaves Y}, {@code X steps down as CEO}, {@code Y ousts X}, {@code X was fired}, {@code X quits Y for Z}, {@code X retires}. */
final class DepartureRule implements Rule {
    /** Verbs that need no object to tell a departure. */
    private static final Set<String> ALONE = Words.of("""
            resign step stepp stand stood retir quit bow sign""");

    private static final Set<String> GIVEN_UP = Words.of("""
            company firm lab role job post start-up startup bank group university years position""");

    private final Certainty certainty;

    DepartureRule(Certainty certainty) {
        this.certainty = certainty;
    }

    @Override
    public void read(Clause clause, int trigger, List<Frame> frames) {
        if (clause.at(trigger).isTrigger(Act.OUST)) {
            oust(clause, trigger, frames);
            return;
        }
        int person = clause.mover(trigger);
        if (person >= 0) {
            leave(clause, trigger, person, frames);
        }
    }

    private void oust(Clause clause, int trigger, List<Frame> frames) {
        int patient = clause.personFrom(trigger + 1);
        boolean participle = clause.at(trigger).trigger().form() == Form.PAST
                || clause.at(trigger).trigger().form() == Form.PARTICIPLE;
        int post = patient < 0 ? postFrom(clause, trigger + 1) : -1;
        if (post >= 0) {
            leave(clause, trigger, post, frames);
        } else if (patient >= 0) {
            Draft draft = new Draft(clause, patient, trigger, Kind.LEAVES);
            int agent = clause.agent(trigger);
            draft.fromAffiliation().from(agent >= 0 ? clause.at(agent) : null);
            if (draft.rolePhrase(patient + 1) < 0) {
                draft.roleFromAffiliation();
            }
            boolean certain = draft.role() != null && draft.from() != null;
            if (certain || (agent >= 0 && clause.at(patient).is(ChunkType.PERSON) && isPlainOuster(clause, trigger))) {
                to(clause, trigger, draft);
                frames.add(draft.frame(certainty.of(clause, trigger), certain ? 0.8 : 0.5));
            }
        } else if (participle) {
            int subject = clause.mover(trigger);
            if (subject >= 0 && isPlainOuster(clause, trigger)) {
                leave(clause, trigger, subject, frames);
            }
        }
    }

    /** {@code fired a key Tesla executive}: who, is for another sentence to say. */
    private static int postFrom(Clause clause, int from) {
        for (int i = from; i < clause.size() && i < from + 5; i++) {
            if (clause.is(i, ChunkType.POST)) {
                return i;
            }
            boolean passes = (clause.is(i, ChunkType.WORD) && !clause.isPreposition(i))
                    || clause.at(i).mayBeOrganization()
                    || clause.is(i, "'s")
                    || clause.is(i, "its");
            if (!passes) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isPlainOuster(Clause clause, int trigger) {
        String verb = clause.lower(trigger);
        return Set.of(
                        "fire", "sack", "oust", "dismiss", "axe", "remove", "part", "force", "push", "let", "unseat",
                        "depose", "reliev")
                .stream()
                .anyMatch(verb::startsWith);
    }

    private void leave(Clause clause, int trigger, int person, List<Frame> frames) {
        boolean retires = clause.at(trigger).isTrigger(Act.RETIRE);
        Draft draft = new Draft(clause, person, trigger, retires ? Kind.RETIRES : Kind.LEAVES);
        int object = clause.organizationFrom(trigger + 1);
        if (object >= 0 && !crosses(clause, trigger, object) && !clause.qualifies(object)) {
            draft.from(clause.organizationOf(object));
        }
        boolean seat = isOfBoard(clause, trigger);
        if (seat) {
            draft.from(ArrivalRule.organizationOfBoard(clause, trigger));
        }
        draft.fromPhrase(trigger + 1);
        int post = draft.rolePhrase(trigger + 1);
        draft.from(draft.owner(post));
        to(clause, trigger, draft);
        boolean named = object >= 0 && !clause.at(object).mayBeOrganization();
        boolean plain = draft.from() != null || post >= 0 || draft.to() != null || named;
        draft.fromAffiliation();
        if (post < 0) {
            draft.roleFromAffiliation();
        }
        String verb = clause.lower(trigger);
        boolean alone =
                ALONE.stream().anyMatch(verb::startsWith) || clause.at(trigger).isTrigger(Act.OUST);
        boolean beside = !draft.affiliations().isEmpty();
        if (clause.at(trigger).isTrigger(Act.OUST) && draft.from() == null && draft.role() == null) {
            return;
        }
        if (!plain
                && !(alone && (draft.from() != null || beside || clause.focus(trigger) != null))
                && !(beside && isBare(clause, trigger))) {
            return;
        }
        if (seat && draft.to() == null && draft.role() == null && !retires) {
            draft.kind(Kind.BOARD);
        }
        if (Draft.same(draft.from(), draft.to())) {
            return;
        }
        double score = 0.45
                + (plain ? 0.2 : 0)
                + (alone ? 0.1 : 0)
                + (beside ? 0.15 : 0)
                + (draft.from() != null && draft.from().id() != null ? 0.1 : 0);
        frames.add(draft.frame(certainty.of(clause, trigger), Math.min(1, score)));
    }

    /** {@code leaves after a clash with Google}: what stands behind another preposition is no object. */
    private static boolean crosses(Clause clause, int trigger, int object) {
        for (int i = trigger + 1; i < object; i++) {
            if (clause.isPreposition(i)) {
                return true;
            }
        }
        return false;
    }

    /** {@code is leaving.}, {@code to leave in June}: nothing that is left but what stands beside the name. */
    private static boolean isBare(Clause clause, int trigger) {
        int next = trigger + 1;
        return next >= clause.size()
                || clause.is(next, ChunkType.PUNCTUATION)
                || Set.of(
                                "after",
                                "in",
                                "at",
                                "amid",
                                "following",
                                "on",
                                "by",
                                "over",
                                "and",
                                "as",
                                "next",
                                "this",
                                "to",
                                "with")
                        .contains(clause.lower(next));
    }

    /** {@code leaves the board of Y}, {@code resigns from Y's board}: a seat is given up, no post. */
    private static boolean isOfBoard(Clause clause, int trigger) {
        int next = clause.is(trigger + 1, "from") ? trigger + 2 : trigger + 1;
        for (int i = next; i < clause.size() && i < next + 4; i++) {
            if (clause.lower(i).startsWith("board")) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsDeparture(Clause clause, int trigger, int last) {
        return last == trigger
                || clause.at(last).mayBeOrganization()
                || clause.is(last, ChunkType.OTHER)
                || GIVEN_UP.contains(clause.lower(last));
    }

    /** {@code leaves Google for Anthropic}, {@code to join Anthropic}. */
    private static void to(Clause clause, int trigger, Draft draft) {
        for (int i = trigger + 1; i < clause.end(trigger); i++) {
            boolean opens = (clause.is(i, "for") && endsDeparture(clause, trigger, i - 1))
                    || clause.at(i).isTrigger(Act.ARRIVE);
            if (opens && draft.to() == null) {
                int organization = clause.organizationFrom(i + 1);
                if (organization >= 0
                        && clause.at(organization).mayBeOrganization()
                        && !Draft.same(clause.at(organization), draft.from())) {
                    draft.to(clause.at(organization)).kind(Kind.JOINS);
                }
            }
        }
    }
}
