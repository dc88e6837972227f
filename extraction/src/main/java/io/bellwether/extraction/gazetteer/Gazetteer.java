package io.bellwether.extraction.gazetteer;

import io.bellwether.extraction.lexicon.DamagedResource;
import io.bellwether.extraction.lexicon.Resources;
import io.bellwether.extraction.lexicon.TokenTrie;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who is who: organisations, people and products by every name they go by.
 *
 * @param organizations by name
 * @param byId          organisations by id
 * @param people        by name
 * @param products      names that are never employers
 * @param acronyms      names in capitals throughout, in lower case: "WHO" is one only when written so
 */
public record Gazetteer(
        TokenTrie<KnownOrganization> organizations,
        Map<String, KnownOrganization> byId,
        TokenTrie<KnownPerson> people,
        TokenTrie<String> products,
        Set<String> acronyms) {

    /**
     * Reads every file.
     *
     * @throws DamagedResource when one is missing or damaged, an id is given twice, or a parent is unknown
     */
    public static Gazetteer load() {
        Map<String, KnownOrganization> byId = new HashMap<>();
        TokenTrie<KnownOrganization> organizations = loadOrganizations(byId);
        byId.values().forEach(known -> checkParent(known, byId));
        TokenTrie<String> products = new TokenTrie<>();
        Resources.lines("gazetteer/products.tsv")
                .forEach(line -> names(line).forEach(name -> products.put(name, name)));
        return new Gazetteer(organizations, Map.copyOf(byId), loadPeople(), products, loadAcronyms());
    }

    private static TokenTrie<KnownOrganization> loadOrganizations(Map<String, KnownOrganization> byId) {
        TokenTrie<KnownOrganization> trie = new TokenTrie<>();
        for (String[] row : Resources.table("gazetteer/organizations.tsv", 5)) {
            KnownOrganization known =
                    new KnownOrganization(row[0], row[1], type(row[2]), row[3].equals("-") ? null : row[3]);
            if (byId.put(known.id(), known) != null) {
                throw new DamagedResource("gazetteer/organizations.tsv", "id given twice: " + known.id());
            }
            trie.put(known.name(), known);
            names(row[4]).forEach(alias -> trie.put(alias, known));
        }
        return trie;
    }

    private static TokenTrie<KnownPerson> loadPeople() {
        TokenTrie<KnownPerson> trie = new TokenTrie<>();
        for (String[] row : Resources.table("gazetteer/people.tsv", 3)) {
            KnownPerson known = new KnownPerson(row[0], row[1]);
            trie.put(known.name(), known);
            names(row[2]).forEach(alias -> trie.put(alias, known));
        }
        return trie;
    }

    private static Set<String> loadAcronyms() {
        return Resources.table("gazetteer/organizations.tsv", 5).stream()
                .flatMap(row -> Stream.concat(Stream.of(row[1]), names(row[4]).stream()))
                .filter(name -> name.chars().allMatch(Character::isUpperCase))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static KnownOrganization.Type type(String word) {
        return Arrays.stream(KnownOrganization.Type.values())
                .filter(type -> type.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new DamagedResource("gazetteer/organizations.tsv", "no such type: " + word));
    }

    private static void checkParent(KnownOrganization known, Map<String, KnownOrganization> byId) {
        if (known.parent() != null && !byId.containsKey(known.parent())) {
            throw new DamagedResource("gazetteer/organizations.tsv", "unknown parent: " + known.parent());
        }
    }

    private static List<String> names(String cell) {
        return cell.equals("-") ? List.of() : List.of(cell.split("\\|"));
    }

    /** Whether one is the other, or part of it, or both are parts of the same. */
    public boolean sameHouse(String one, String other) {
        return one.equals(other) || top(one).equals(top(other));
    }

    private String top(String id) {
        String at = id;
        for (KnownOrganization known = byId.get(at); known != null && known.parent() != null; known = byId.get(at)) {
            at = known.parent();
        }
        return at;
    }
}
