package io.bellwether.evaluation.item;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** When two names may mean the same: generous, because a label is one of many ways to write a name. */
final class Names {
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern GAPS = Pattern.compile("[^a-z0-9]+");

    /** What an organisation may be written with or without. */
    private static final Set<String> TRIMMINGS = Set.of(
            "inc",
            "corp",
            "corporation",
            "co",
            "company",
            "ltd",
            "plc",
            "llc",
            "group",
            "labs",
            "lab",
            "the",
            "platforms",
            "games",
            "studios",
            "entertainment",
            "holdings",
            "ai");

    private Names() {}

    /**
     * The same words; or the same last word, and the others agree in one of them or in the first letter, or are not there; or the
     * same words in another order.
     */
    static boolean samePerson(String one, String other) {
        List<String> a = words(one);
        List<String> b = words(other);
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        return a.getLast().equals(b.getLast()) && givenNamesAgree(a, b)
                || sorted(a).equals(sorted(b));
    }

    private static boolean givenNamesAgree(List<String> a, List<String> b) {
        return a.size() == 1
                || b.size() == 1
                || a.getFirst().charAt(0) == b.getFirst().charAt(0)
                || !Collections.disjoint(a.subList(0, a.size() - 1), b.subList(0, b.size() - 1));
    }

    /** The same words, or, but for their trimmings, all words of one are in the other. */
    static boolean sameOrganization(String one, String other) {
        List<String> a = words(one);
        List<String> b = words(other);
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        return a.equals(b) || contains(untrimmed(a), untrimmed(b));
    }

    private static boolean contains(Set<String> a, Set<String> b) {
        return !a.isEmpty() && !b.isEmpty() && (a.containsAll(b) || b.containsAll(a));
    }

    private static Set<String> untrimmed(Collection<String> words) {
        Set<String> left = new HashSet<>(words);
        left.removeAll(TRIMMINGS);
        return left;
    }

    private static List<String> sorted(List<String> words) {
        return words.stream().sorted().toList();
    }

    /** Lower case, without accents, marks and the possessive s. */
    private static List<String> words(String name) {
        String bare =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        String plain = bare.toLowerCase(Locale.ROOT).replace('’', '\'').replace("'s ", " ");
        String spaced = GAPS.matcher(plain).replaceAll(" ").strip();
        return spaced.isEmpty() ? List.of() : List.of(spaced.split(" "));
    }
}
