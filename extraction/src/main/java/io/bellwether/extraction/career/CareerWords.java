package io.bellwether.extraction.career;

import io.bellwether.events.TalentProfile;
import io.bellwether.extraction.lexicon.DamagedResource;
import io.bellwether.extraction.lexicon.Resources;
import io.bellwether.extraction.lexicon.TokenTrie;
import java.util.Arrays;
import java.util.List;

/**
 * What careers and work are told with. Immutable.
 *
 * @param cues     of earlier posts
 * @param work     of what somebody knows or will do
 * @param profiles what sort of work words are about
 */
record CareerWords(TokenTrie<CareerCue> cues, TokenTrie<String> work, TokenTrie<TalentProfile> profiles) {

    /**
     * Reads every file.
     *
     * @throws DamagedResource when one is missing or damaged
     */
    static CareerWords load() {
        TokenTrie<String> work = new TokenTrie<>();
        Resources.lines("lexicon/work-cues.txt")
                .forEach(line -> parts(line).forEach(phrase -> work.put(phrase, phrase)));
        return new CareerWords(
                table("lexicon/career-cues.tsv", CareerCue.class),
                work,
                table("lexicon/profiles.tsv", TalentProfile.class));
    }

    private static <E extends Enum<E>> TokenTrie<E> table(String file, Class<E> words) {
        TokenTrie<E> trie = new TokenTrie<>();
        for (String[] row : Resources.table(file, 2)) {
            E meaning = Arrays.stream(words.getEnumConstants())
                    .filter(word -> word.name().equals(row[0]))
                    .findFirst()
                    .orElseThrow(() -> new DamagedResource(file, "no such word: " + row[0]));
            parts(row[1]).forEach(phrase -> trie.put(phrase, meaning));
        }
        return trie;
    }

    private static List<String> parts(String cell) {
        return List.of(cell.split("\\|"));
    }
}
