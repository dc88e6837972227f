package io.bellwether.extraction.gazetteer;

import io.bellwether.events.Slug;
import io.bellwether.extraction.gazetteer.Table.Row;
import io.bellwether.extraction.lexicon.TokenTrie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A gazetteer in the making: a user's files before ours, so that a name means what the user says it means. An entry whose id is
 * known replaces name, type and parent of that one, and adds its names to those it has.
 */
final class Entries {
    /** In a user's files together; some 60 MiB. */
    static final int MOST_NAMES = 100_000;

    private final Map<String, KnownOrganization> byId = new HashMap<>();
    private final Map<String, Row> organizationRows = new HashMap<>();
    private final Map<String, KnownPerson> peopleById = new HashMap<>();
    private final TokenTrie<KnownOrganization> organizations = new TokenTrie<>();
    private final TokenTrie<KnownPerson> people = new TokenTrie<>();
    private final TokenTrie<String> products = new TokenTrie<>();
    private final Set<String> acronyms = new HashSet<>();

    /** Names by their key, and whose they are. */
    private final Map<String, String> taken = new HashMap<>();

    static Gazetteer gazetteer(GazetteerFiles users, GazetteerFiles ours) {
        Entries entries = new Entries();
        entries.enter(users, Set.of());
        entries.enter(ours, Set.copyOf(entries.taken.keySet()));
        entries.organizationRows.values().forEach(entries::checkParents);
        return new Gazetteer(
                entries.organizations,
                Map.copyOf(entries.byId),
                entries.people,
                entries.products,
                Set.copyOf(entries.acronyms));
    }

    /** @param before keys of names that are somebody's already, and stay so */
    private void enter(GazetteerFiles files, Set<String> before) {
        Set<String> ids = new HashSet<>();
        files.organizations().rows().forEach(row -> organization(row, ids, before));
        ids.clear();
        files.people().rows().forEach(row -> person(row, ids, before));
        files.products().rows().forEach(row -> row.names(0).forEach(name -> product(row, name, before)));
    }

    private void organization(Row row, Set<String> ids, Set<String> before) {
        String id = id(row, ids);
        KnownOrganization known =
                byId.computeIfAbsent(id, key -> new KnownOrganization(id, row.name(1), type(row), row.optional(3)));
        organizationRows.putIfAbsent(id, row);
        for (String name : names(row, 4)) {
            if (takes(row, name, "organization " + id, before)) {
                organizations.put(name, known);
                noteAcronym(name);
            }
        }
    }

    private void noteAcronym(String name) {
        if (name.chars().allMatch(Character::isUpperCase)) {
            acronyms.add(name.toLowerCase(Locale.ROOT));
        }
    }

    private void person(Row row, Set<String> ids, Set<String> before) {
        String id = id(row, ids);
        KnownPerson known = peopleById.computeIfAbsent(id, key -> new KnownPerson(id, row.name(1)));
        for (String name : names(row, 2)) {
            if (takes(row, name, "person " + id, before)) {
                people.put(name, known);
            }
        }
    }

    private void product(Row row, String name, Set<String> before) {
        if (takes(row, name, "product " + TokenTrie.key(name), before)) {
            products.put(name, name);
        }
    }

    private static List<String> names(Row row, int aliases) {
        List<String> names = new ArrayList<>(List.of(row.name(1)));
        names.addAll(row.names(aliases));
        return names;
    }

    /** Whether the name may be given to that one. @throws io.bellwether.extraction.lexicon.DamagedResource when it is another's of the same files */
    private boolean takes(Row row, String name, String whose, Set<String> before) {
        String key = TokenTrie.key(name);
        if (before.contains(key)) {
            return false;
        }
        String other = taken.putIfAbsent(key, whose);
        if (other != null && !other.equals(whose)) {
            throw row.fault("\"" + name + "\" is a name of " + other + " already");
        }
        if (before.isEmpty() && taken.size() > MOST_NAMES) {
            throw row.fault("more than " + MOST_NAMES + " names");
        }
        return true;
    }

    private static String id(Row row, Set<String> ids) {
        String id = row.cell(0);
        if (id.isEmpty() || !Slug.of(id).equals(id)) {
            throw row.fault("no id of small letters, digits and hyphens: \"" + id + "\"");
        }
        if (!ids.add(id)) {
            throw row.fault("id given twice: " + id);
        }
        return id;
    }

    private static KnownOrganization.Type type(Row row) {
        return Arrays.stream(KnownOrganization.Type.values())
                .filter(type -> type.word().equals(row.cell(2)))
                .findFirst()
                .orElseThrow(() -> row.fault("no such type: \"" + row.cell(2) + "\"; one of "
                        + String.join(", ", KnownOrganization.Type.words())));
    }

    private void checkParents(Row row) {
        KnownOrganization at = byId.get(row.cell(0));
        if (at.parent() != null && !byId.containsKey(at.parent())) {
            throw row.fault("no organization has the id of the parent: " + at.parent());
        }
        Set<String> seen = new HashSet<>();
        for (; at != null && at.parent() != null; at = byId.get(at.parent())) {
            if (!seen.add(at.id())) {
                throw row.fault("is part of itself: " + at.id());
            }
        }
    }
}
