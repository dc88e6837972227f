package io.bellwether.extraction.lexicon;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Every word list, loaded once. Immutable after loading.
 *
 * @param triggers    what moves are told with
 * @param cues        how sure a sentence is
 * @param postPhrases posts of several words that the grammar of heads and modifiers does not reach
 * @param postHeads   words that make a phrase a post
 * @param postWords   words that may stand before such a head
 * @param given       given names
 * @param common      common words, which in a headline are no names
 * @param places      capitalised words that are neither people nor employers
 * @param outlets     media that reports are credited to
 * @param orgWords    words that make a name an organisation's
 * @param sport       words of sport
 * @param screen      words of casting and entertainment
 * @param months      months, in full and short
 */
public record Lexicon(
        TokenTrie<Trigger> triggers,
        TokenTrie<Cue> cues,
        TokenTrie<String> postPhrases,
        Set<String> postHeads,
        Set<String> postWords,
        Set<String> given,
        Set<String> common,
        TokenTrie<String> places,
        TokenTrie<String> outlets,
        Set<String> orgWords,
        Set<String> sport,
        Set<String> screen,
        Set<String> months) {

    /** In the order of the columns of {@code triggers.tsv}. */
    private static final List<Trigger.Form> VERB_FORMS = List.of(
            Trigger.Form.BASE, Trigger.Form.THIRD, Trigger.Form.PAST, Trigger.Form.PARTICIPLE, Trigger.Form.GERUND);

    /**
     * Reads every file.
     *
     * @throws DamagedResource when one is missing or damaged
     */
    public static Lexicon load() {
        Set<String> common = words("lexicon/words.txt");
        common.addAll(words("lexicon/words-extra.txt"));
        return new Lexicon(
                loadTriggers(),
                loadCues(),
                phrases("lexicon/role-phrases.txt"),
                words("lexicon/roles.txt"),
                words("lexicon/role-modifiers.txt"),
                words("lexicon/given-names.txt"),
                common,
                phrases("lexicon/places.txt"),
                phrases("lexicon/outlets.txt"),
                words("lexicon/org-words.txt"),
                words("lexicon/sport.txt"),
                words("lexicon/screen.txt"),
                words("lexicon/months.txt"));
    }

    /** Whether a word in lower case is a given name, with its accents or without. */
    public boolean isGiven(String word) {
        return given.contains(word) || (hasAccent(word) && given.contains(withoutAccents(word)));
    }

    private static boolean hasAccent(String word) {
        return word.chars().anyMatch(c -> c > 127);
    }

    private static String withoutAccents(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
    }

    private static TokenTrie<Trigger> loadTriggers() {
        TokenTrie<Trigger> trie = new TokenTrie<>();
        for (String[] row : Resources.table("lexicon/triggers.tsv", 3)) {
            addVerb(trie, act("lexicon/triggers.tsv", row[0]), row[1].split(" "), row[2]);
        }
        for (String[] row : Resources.table("lexicon/nouns.tsv", 2)) {
            Trigger trigger = new Trigger(act("lexicon/nouns.tsv", row[0]), Trigger.Form.NOUN);
            parts(row[1]).forEach(noun -> trie.put(noun, trigger));
        }
        return trie;
    }

    private static void addVerb(TokenTrie<Trigger> trie, Trigger.Act act, String[] forms, String particles) {
        if (forms.length != 5) {
            throw new DamagedResource("lexicon/triggers.tsv", "not five forms: " + String.join(" ", forms));
        }
        for (int i = 0; i < forms.length; i++) {
            Trigger trigger = new Trigger(act, VERB_FORMS.get(i));
            for (String particle : parts(particles)) {
                trie.put(particle.equals("-") ? forms[i] : forms[i] + " " + particle, trigger);
            }
        }
    }

    private static Trigger.Act act(String file, String word) {
        try {
            return Trigger.Act.valueOf(word);
        } catch (IllegalArgumentException e) {
            throw new DamagedResource(file, "no such act: " + word);
        }
    }

    private static TokenTrie<Cue> loadCues() {
        TokenTrie<Cue> trie = new TokenTrie<>();
        for (String[] row : Resources.table("lexicon/cues.tsv", 2)) {
            Cue cue = Arrays.stream(Cue.values())
                    .filter(known -> known.name().equals(row[0]))
                    .findFirst()
                    .orElseThrow(() -> new DamagedResource("lexicon/cues.tsv", "no such cue: " + row[0]));
            parts(row[1]).forEach(phrase -> trie.put(phrase, cue));
        }
        return trie;
    }

    private static TokenTrie<String> phrases(String name) {
        TokenTrie<String> trie = new TokenTrie<>();
        Resources.lines(name).forEach(line -> parts(line).forEach(phrase -> trie.put(phrase, phrase)));
        return trie;
    }

    private static Set<String> words(String name) {
        Set<String> words = new HashSet<>();
        Resources.lines(name)
                .forEach(line -> words.addAll(Arrays.asList(line.trim().split("\\s+"))));
        return words;
    }

    private static List<String> parts(String cell) {
        return List.of(cell.split("\\|"));
    }
}
