package io.bellwether.extraction.frame;

import io.bellwether.extraction.lexicon.Trigger.Act;
import io.bellwether.extraction.tag.Chunk;
import io.bellwether.extraction.tag.ChunkType;
import io.bellwether.extraction.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Where the words beside a name say that its bearer works: {@code Intel CEO X}, {@code X, head of AI at Tesla,}, {@code X (MIT)}. */
final class Affiliations {
    private static final Set<String> FORMER = Words.of("""
            former ex- ex onetime one-time erstwhile formerly previously past""");
    private static final Set<String> OWNERSHIP = Words.of("""
            of at for with in""");
    private static final int REACH = 14;

    private final Clause clause;
    private final int person;
    private final List<Affiliation> found = new ArrayList<>(2);

    private Affiliations(Clause clause, int person) {
        this.clause = clause;
        this.person = person;
    }

    static List<Affiliation> of(Clause clause, int person) {
        Affiliations affiliations = new Affiliations(clause, person);
        affiliations.left();
        affiliations.right();
        return affiliations.found;
    }

    /** Of somebody of whom only the post is told: {@code Intel's CFO}, {@code the chief executive of Intel}. */
    static Affiliation ofPost(Clause clause, int post) {
        Affiliations affiliations = new Affiliations(clause, post);
        affiliations.post(post);
        Affiliation left = affiliations.found.getFirst();
        Chunk behind = OWNERSHIP.contains(clause.lower(post + 1))
                ? clause.organizationOf(clause.organizationFrom(post + 2))
                : null;
        return behind == null ? left : new Affiliation(behind, left.post(), left.former());
    }

    private void left() {
        int i = person - 1;
        if (clause.is(i, ",") && clause.is(i - 1, ChunkType.ORGANIZATION) && OWNERSHIP.contains(clause.lower(i - 2))) {
            i = i - 1;
        } else if (clause.is(i, ",") && clause.is(i - 1, ChunkType.POST)) {
            i = i - 1;
        }
        if (clause.is(i, ChunkType.POST)) {
            post(i);
        } else if (clause.is(i, "'s") && clause.at(i - 1).mayBeOrganization()) {
            found.add(new Affiliation(clause.at(i - 1), null, isFormer(i - 2)));
        } else if (i > 1
                && clause.at(i).mayBeOrganization()
                && OWNERSHIP.contains(clause.lower(i - 1))
                && clause.is(i - 2, ChunkType.POST)) {
            found.add(new Affiliation(clause.at(i), clause.at(i - 2), isFormer(i - 3)));
        } else if (i >= 0 && clause.is(i, ChunkType.ORGANIZATION) && clause.is(i - 1, "ex-")) {
            found.add(new Affiliation(clause.at(i), null, true));
        }
    }

    private void post(int post) {
        int i = post - 1;
        boolean former = isFormer(i);
        while (clause.is(i, ChunkType.WORD) && !clause.isPreposition(i) && post - i < 4) {
            i--;
        }
        if (clause.is(i, "'s")) {
            i--;
        }
        boolean owner = i >= 0 && clause.at(i).mayBeOrganization() && !clause.isVerb(i);
        Chunk organization = owner ? clause.at(i) : clause.is(post - 1, "its") ? clause.focus(person) : null;
        found.add(new Affiliation(organization, clause.at(post), former || isFormer(i - 1)));
    }

    private boolean isFormer(int i) {
        for (int k = i; k >= 0 && k > i - 3; k--) {
            if (FORMER.contains(clause.lower(k))) {
                return true;
            }
            if ((!clause.is(k, ChunkType.WORD) && !clause.is(k, ChunkType.OTHER)) || clause.isPreposition(k)) {
                return false;
            }
        }
        return false;
    }

    private void right() {
        int i = person + 1;
        if (clause.is(i, "(")
                && i + 2 < clause.size()
                && clause.at(i + 1).mayBeOrganization()
                && clause.is(i + 2, ")")) {
            found.add(new Affiliation(clause.at(i + 1), null, false));
        } else if (clause.is(i, ",")) {
            apposition(i + 1);
        }
    }

    private void apposition(int from) {
        boolean former = false;
        for (int i = from; i < clause.size() && i < from + REACH; i++) {
            former |= FORMER.contains(clause.lower(i));
            if (clause.is(i, ChunkType.POST)) {
                found.add(new Affiliation(owner(i), clause.at(i), former));
                return;
            }
            boolean age = clause.is(i, ",") && i == from + 1;
            if ((clause.isVerb(i) && !clause.at(i).isTrigger(Act.ASSUME))
                    || clause.isBreak(i)
                    || (clause.is(i, ",") && !age)
                    || clause.is(i, "and")
                    || clause.is(i, ChunkType.PERSON)) {
                return;
            }
            boolean works = clause.is(from, "who") && (clause.is(i, "at") || clause.is(i, "for") || clause.is(i, "of"));
            if ((works || ((clause.is(i, "of") || clause.is(i, "from")) && i <= from + 1))
                    && i + 1 < clause.size()
                    && clause.at(i + 1).mayBeOrganization()) {
                found.add(new Affiliation(clause.at(i + 1), null, former));
                return;
            }
        }
    }

    /** Whose post it is: {@code of Intel} behind it, {@code Intel's} or {@code its} before it. */
    private Chunk owner(int post) {
        int before = clause.is(post - 1, "'s") ? post - 2 : post - 1;
        if (before > person && clause.at(before).mayBeOrganization()) {
            return clause.at(before);
        }
        if (OWNERSHIP.contains(clause.lower(post + 1))) {
            Chunk behind = clause.organizationOf(clause.organizationFrom(post + 2));
            if (behind != null) {
                return behind;
            }
        }
        return clause.is(before, "its") || clause.is(before, "company") ? clause.focus(person) : null;
    }
}
