package io.bellwether.extraction.frame;

import io.bellwether.extraction.tag.Chunk;
import io.bellwether.extraction.tag.ChunkType;
import java.util.ArrayList;
import java.util.List;

/** {@code A, B and C}: the others of a list that a person stands in, who do or suffer the same. */
final class Coordination {
    private static final int MAX = 12;

    private Coordination() {}

    /** The indices of the others, to the left and to the right. */
    static List<Integer> others(Clause clause, int person) {
        List<Integer> others = new ArrayList<>();
        for (int at = left(clause, person); at >= 0 && others.size() < MAX; at = left(clause, at)) {
            others.addFirst(at);
        }
        boolean listed = false;
        List<Integer> behind = new ArrayList<>();
        for (int at = right(clause, person); at >= 0 && behind.size() < MAX; at = right(clause, at)) {
            listed |= joinedByAnd(clause, at);
            behind.add(at);
        }
        if (listed) {
            others.addAll(behind);
        }
        return joined(clause, person, others) ? others : List.of();
    }

    /** A comma alone makes no list: somewhere there must be an "and". */
    private static boolean joined(Clause clause, int person, List<Integer> others) {
        return joinedByAnd(clause, person) || others.stream().anyMatch(at -> joinedByAnd(clause, at));
    }

    private static boolean joinedByAnd(Clause clause, int person) {
        int i = beforePost(clause, person);
        return clause.is(i, "and") || clause.is(i, "&") || clause.is(i, "nor") || clause.is(i, "or");
    }

    /** Past {@code Chubb's marine head} before a name. */
    private static int beforePost(Clause clause, int person) {
        int i = person - 1;
        while (i >= 0
                && person - i < 6
                && (clause.is(i, ChunkType.POST) || clause.is(i, ChunkType.ORGANIZATION) || clause.is(i, "'s"))) {
            i--;
        }
        return i;
    }

    private static int left(Clause clause, int person) {
        int i = beforePost(clause, person);
        if (!clause.is(i, "and")
                && !clause.is(i, ",")
                && !clause.is(i, "nor")
                && !clause.is(i, "or")
                && !clause.is(i, "&")) {
            return -1;
        }
        i = clause.is(i - 1, ",") ? i - 2 : i - 1;
        if (clause.is(i, ")")) {
            while (i > 0 && !clause.is(i, "(")) {
                i--;
            }
            i--;
        }
        return i >= 0 && clause.is(i, ChunkType.PERSON) ? i : -1;
    }

    private static int right(Clause clause, int person) {
        for (int i = person + 1; i < clause.size() && i < person + 9; i++) {
            Chunk chunk = clause.at(i);
            if (chunk.is(ChunkType.PERSON)) {
                int before = beforePost(clause, i);
                boolean parted = clause.is(before, "and") || clause.is(before, ",") || clause.is(before, "&");
                return parted && !clause.possessive(i) ? i : -1;
            }
            boolean passes = chunk.is(",")
                    || chunk.is("and")
                    || chunk.is("&")
                    || chunk.is(ChunkType.POST)
                    || chunk.is(ChunkType.ORGANIZATION)
                    || chunk.is("'s")
                    || chunk.is("(")
                    || chunk.is(")")
                    || chunk.is("of")
                    || chunk.is("from")
                    || chunk.is(ChunkType.NAME);
            if (!passes) {
                return -1;
            }
        }
        return -1;
    }
}
