package io.bellwether.extraction.gazetteer;

import io.bellwether.extraction.lexicon.DamagedResource;
import io.bellwether.extraction.lexicon.TokenTrie;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

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
     * What this release knows.
     *
     * @throws DamagedResource when a file is missing or damaged
     */
    public static Gazetteer load() {
        return Entries.gazetteer(GazetteerFiles.NONE, GazetteerFiles.ours());
    }

    /**
     * What this release knows, and what a user adds: a folder with any of {@code organizations.tsv}, {@code people.tsv} and
     * {@code products.tsv}, in the format of ours, at most 8 MiB each and 100,000 names together. An entry whose id is known replaces
     * the name, type and parent of that one and adds its names; a name given there means what is said there, whatever it meant
     * before.
     *
     * @throws DamagedResource when a line is wrong, naming file and line
     */
    public static Gazetteer with(Path folder) {
        return Entries.gazetteer(GazetteerFiles.in(folder), GazetteerFiles.ours());
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
