package io.bellwether.extraction.frame;

import io.bellwether.events.Kind;
import io.bellwether.extraction.lexicon.Trigger.Act;
import io.bellwether.extraction.lexicon.Trigger.Form;
import io.bellwether.extraction.tag.Chunk;
import io.bellwether.extraction.tag.ChunkType;
import io.bellwether.extraction.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** {@code Y names X CEO}, {@code X was named CEO of Y}, {@code Y poaches X from Z}, {@code Y promotes X to CFO}. */
final class AppointmentRule implements Rule {
    private static final Set<String> HIRING = Words.of("""
            hir recruit bring add welcom land sign enlist draft get court approach woo""");
    /** Verbs of everyday use: without a post or a known place they tell no move. */
    private static final Set<String> WEAK = Words.of("""
            add bring get put land sign turn tip up raid welcom draft choos pick select tap swear install elect
            nominat call""");

    private static final Set<String> HAVE = Set.of("has", "have", "had");

    private static final Set<String> ANYBODYS = Words.of("""
            veteran exec executive banker outsider partner founder co-founder lawyer scientist researcher engineer
            professor alum economist journalist reporter politician lawmaker minister ambassador director editor
            strategist consultant analyst trader senator congressman congresswoman""");

    private final Certainty certainty;

    AppointmentRule(Certainty certainty) {
        this.certainty = certainty;
    }

    @Override
    public void read(Clause clause, int trigger, List<Frame> frames) {
        boolean passive = clause.at(trigger).trigger().form() == Form.PARTICIPLE
                || clause.at(trigger).trigger().form() == Form.PAST;
        int patient = clause.personFrom(trigger + 1);
        int post = patient < 0 && clause.agent(trigger) >= 0 ? postFrom(clause, trigger) : -1;
        if (post >= 0 && !(passive && isAuxiliary(clause, trigger))) {
            unnamed(clause, trigger, post, frames);
            return;
        }
        if (patient >= 0 && !(passive && isAuxiliary(clause, trigger))) {
            active(clause, trigger, patient, frames);
        } else if (passive
                && (isAuxiliary(clause, trigger) || !isWeak(clause, trigger))
                && !hasBefore(clause, trigger)
                && !isAside(clause, trigger)) {
            int subject = clause.mover(trigger);
            if (subject >= 0) {
                passive(clause, trigger, subject, frames);
            }
        }
    }

    /** {@code has hired a lawyer}: the subject does it. */
    private static boolean hasBefore(Clause clause, int trigger) {
        return HAVE.contains(clause.lower(trigger - 1))
                || (HAVE.contains(clause.lower(trigger - 2))
                        && clause.lower(trigger - 1).endsWith("ly"));
    }

    /** {@code X, hired with much fanfare, is quitting}: what was, told beside what is. */
    private static boolean isAside(Clause clause, int trigger) {
        if (!clause.is(trigger - 1, ",")) {
            return false;
        }
        for (int i = trigger + 1; i < clause.size(); i++) {
            if (clause.is(i, ",")) {
                return i + 1 < clause.size();
            }
        }
        return false;
    }

    private static boolean isAuxiliary(Clause clause, int trigger) {
        for (int i = trigger - 1; i >= 0 && i > trigger - 4; i--) {
            if (Set.of("was", "were", "is", "been", "being", "be", "are", "gets", "got")
                    .contains(clause.lower(i))) {
                return true;
            }
            if (!clause.is(i, ChunkType.WORD)) {
                return false;
            }
        }
        return false;
    }

    private void active(Clause clause, int trigger, int person, List<Frame> frames) {
        Draft draft = new Draft(clause, person, trigger, kind(clause, trigger));
        int agent = clause.agent(trigger);
        Chunk employer = agent >= 0 ? clause.at(agent) : null;
        int post = draft.rolePhrase(person + 1);
        Chunk owner = draft.owner(post);
        draft.to(owner != null && agent < 0 ? owner : employer).to(owner);
        complete(
                clause,
                trigger,
                person,
                draft,
                frames,
                post >= 0 || namedBeside(clause, trigger, person) || isCharged(clause, person));
    }

    /** {@code names new finance chief Jane Doe}: the post stands before the name and is the new one. */
    private static boolean namedBeside(Clause clause, int trigger, int person) {
        return clause.is(person - 1, ChunkType.POST) && person - trigger <= 4;
    }

    /** {@code hires Exxon's finance chief}, {@code names new CEO}: who, is for the text to say. */
    private void unnamed(Clause clause, int trigger, int post, List<Frame> frames) {
        int agent = clause.agent(trigger);
        if (agent < 0 || isWeak(clause, trigger) || isCounsel(clause.at(post).text())) {
            return;
        }
        Draft draft = new Draft(clause, post, trigger, kind(clause, trigger)).to(clause.at(agent));
        boolean elsewhere = clause.is(post - 1, "'s") || clause.is(post - 2, "ex-") || clause.is(post - 1, "ex-");
        if (elsewhere) {
            draft.fromAffiliation();
            draft.rolePhrase(post + 1);
        } else {
            draft.role(clause.at(post).text());
        }
        frames.add(draft.frame(certainty.of(clause, trigger), 0.55));
    }

    private static int postFrom(Clause clause, int trigger) {
        for (int i = trigger + 1; i < clause.size() && i < trigger + 6; i++) {
            if (clause.is(i, ChunkType.POST)) {
                return clause.lower(i).endsWith("s") ? -1 : i;
            }
            boolean passes = clause.at(i).mayBeOrganization()
                    || clause.is(i, "'s")
                    || clause.is(i, ChunkType.OTHER)
                    || (clause.is(i, ChunkType.WORD) && !clause.isPreposition(i));
            if (!passes) {
                return -1;
            }
        }
        return -1;
    }

    /** {@code picked X to succeed Y}. */
    private static boolean isCharged(Clause clause, int person) {
        return clause.is(person + 1, "to")
                && person + 2 < clause.size()
                && clause.at(person + 2).isTrigger(Act.ASSUME);
    }

    private void passive(Clause clause, int trigger, int person, List<Frame> frames) {
        Draft draft = new Draft(clause, person, trigger, kind(clause, trigger));
        int post = draft.rolePhrase(trigger + 1);
        draft.to(draft.owner(post));
        for (int i = trigger + 1; draft.to() == null && i < clause.end(trigger); i++) {
            if (clause.is(i, "by") || clause.is(i, "at") || clause.is(i, "to")) {
                draft.to(clause.organizationOf(clause.organizationFrom(i + 1)));
            }
        }
        boolean beside = draft.affiliations().stream().anyMatch(a -> a.organization() != null);
        complete(clause, trigger, person, draft, frames, post >= 0 || beside);
    }

    private void complete(Clause clause, int trigger, int person, Draft draft, List<Frame> frames, boolean post) {
        if (ArrivalRule.isBoard(clause, trigger)) {
            draft.kind(Kind.BOARD);
        }
        if (isCounsel(draft.role()) || (clause.at(trigger).isTrigger(Act.PROMOTE) && draft.role() == null)) {
            return;
        }
        if (draft.to() == null && (post || draft.kind() == Kind.BOARD)) {
            draft.to(clause.focus(trigger));
        }
        draft.fromPhrase(person + 1);
        insideMove(draft);
        draft.fromAffiliation();
        boolean weak = isWeak(clause, trigger);
        boolean certain = post || draft.kind() == Kind.BOARD || draft.from() != null;
        if ((!certain && !isPlainHire(clause, trigger, person, draft))
                || (weak && !certain)
                || (draft.to() == null && !post)) {
            return;
        }
        if (draft.role() == null && post) {
            draft.roleFromAffiliation();
        }
        double score = (certain ? 0.75 : 0.5)
                + (draft.to() == null ? -0.1 : 0.1)
                + (clause.at(person).is(ChunkType.PERSON) ? 0.1 : 0);
        frames.add(draft.frame(certainty.of(clause, trigger), Math.min(1, score)));
    }

    /** {@code Intel names its president Jane Doe CEO}: she was at Intel before. */
    private static void insideMove(Draft draft) {
        boolean inside = draft.affiliations().stream()
                .anyMatch(a -> !a.former()
                        && a.post() != null
                        && draft.role() != null
                        && !a.post().text().equalsIgnoreCase(draft.role())
                        && (Draft.same(a.organization(), draft.to())
                                || (a.organization() == null && draft.from() == null && isOwn(a))));
        if (inside) {
            draft.from(draft.to());
            if (draft.kind() == Kind.APPOINTED) {
                draft.kind(Kind.PROMOTED);
            }
        }
        if (draft.kind() == Kind.PROMOTED) {
            draft.from(draft.to());
        }
    }

    /** {@code names CFO Jane Doe CEO}: a post that says nothing of whose is the house's own; a veteran may be anybody's. */
    private static boolean isOwn(Affiliation affiliation) {
        String post = affiliation.post().text().toLowerCase(Locale.ROOT);
        return !ANYBODYS.contains(post.substring(post.lastIndexOf(' ') + 1));
    }

    /** {@code OpenAI hires Jane Doe}: a known house, a sure person and a verb of hiring need no post. */
    private static boolean isPlainHire(Clause clause, int trigger, int person, Draft draft) {
        boolean hires = clause.at(trigger).isTrigger(Act.POACH) || draft.kind() == Kind.JOINS;
        return hires
                && clause.is(person, ChunkType.PERSON)
                && draft.to() != null
                && draft.to().is(ChunkType.ORGANIZATION);
    }

    /** Who hires a lawyer fills no post. */
    private static boolean isCounsel(String role) {
        String post = role == null ? "" : role.toLowerCase(Locale.ROOT);
        return post.endsWith("lawyer") || post.endsWith("attorney");
    }

    private static boolean isWeak(Clause clause, int trigger) {
        String verb = clause.lower(trigger);
        return WEAK.stream().anyMatch(verb::startsWith);
    }

    private static Kind kind(Clause clause, int trigger) {
        if (clause.at(trigger).isTrigger(Act.POACH)) {
            return Kind.POACHED;
        }
        if (clause.at(trigger).isTrigger(Act.PROMOTE)) {
            return Kind.PROMOTED;
        }
        String verb = clause.at(trigger).text().toLowerCase(Locale.ROOT);
        return HIRING.stream().anyMatch(verb::startsWith) ? Kind.JOINS : Kind.APPOINTED;
    }
}
