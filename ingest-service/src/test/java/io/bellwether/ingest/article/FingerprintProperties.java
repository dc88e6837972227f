package io.bellwether.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * Edited copies are found, other stories are not, whatever they are about. An estimate may err: the seed is fixed, so that a test that
 * passes does so always.
 */
class FingerprintProperties {
    private static final String BOILERPLATE = "Sign up for the outlet's newsletter and never miss a story. "
            + "All rights reserved, no part of this may be printed again. Follow us for more of this.";

    @Property(tries = 300, seed = "1997")
    void aCopyWithAnotherBylineIsFound(@ForAll long seed, @ForAll @IntRange(min = 60, max = 600) int length) {
        String story = story(seed, length);

        assertThat(isFound(
                        print("Ada joins", "By the agency, Springfield – " + story),
                        print("Bellwether hires Ada", "From our own correspondents in the capital: " + story)))
                .isTrue();
    }

    @Property(tries = 300, seed = "1997")
    void aCopyWithItsBeginningCutAndATailIsFound(
            @ForAll long seed, @ForAll @IntRange(min = 300, max = 600) int length) {
        String story = story(seed, length);
        String cut = story.substring(story.indexOf(' ', story.length() / 6));

        assertThat(isFound(print("Ada joins", story), print("Other title", cut + " " + BOILERPLATE)))
                .isTrue();
    }

    @Property(tries = 300, seed = "1997")
    void anotherStoryIsNot(@ForAll long seed, @ForAll @IntRange(min = 60, max = 600) int length) {
        Fingerprint one = print("Ada joins", story(seed, length) + BOILERPLATE);
        Fingerprint other = print("Ada joins", story(seed + 1, length) + BOILERPLATE);

        assertThat(isFound(one, other)).isFalse();
    }

    @Property(tries = 300, seed = "1997")
    void aTemplateFilledInWithOtherNamesAndFiguresIsNot(
            @ForAll long seed, @ForAll @IntRange(min = 60, max = 600) int length) {
        String template = story(seed, length);

        assertThat(isFound(print("Q3", filledIn(template, "a")), print("Q3", filledIn(template, "b"))))
                .isFalse();
    }

    @Property(tries = 100, seed = "1997")
    void nobodyIsStoredLessThanWhole(@ForAll long seed, @ForAll @IntRange(min = 1, max = 300) int length) {
        Fingerprint print = print("A title of some words, six or more", story(seed, length));
        Fingerprint stored = Fingerprint.stored(print.marks().toArray(Long[]::new), print.signature());

        assertThat(print.isAlike(stored)).isTrue();
        assertThat(stored.marks()).isEqualTo(print.marks());
    }

    @Example
    void aShortTextIsACopyByItsTitleAlone() {
        assertThat(isFound(
                        print("Ada Moreno joins Bellwether as chief scientist", "Short."),
                        print("Ada Moreno joins Bellwether as Chief Scientist!", "Another few words.")))
                .isTrue();
        assertThat(isFound(print("Links of the day", "Short."), print("Links of the day", "Short.")))
                .isFalse();
        assertThat(isFound(
                        print("Ada Moreno joins Bellwether as chief scientist", "Short."),
                        print("Ada Moreno joins Bellwether as chief scientist", story(1, 100))))
                .isFalse();
    }

    @Example
    void theSameLinkIsTheSameArticle() {
        Fingerprint one = Fingerprint.of(new ArticleText("One", "Text", false), "link");

        assertThat(isFound(one, Fingerprint.of(new ArticleText("Two", story(1, 100), false), "link")))
                .isTrue();
        assertThat(isFound(one, Fingerprint.of(new ArticleText("One", "Text", false), "other")))
                .isFalse();
    }

    @Example
    void aScriptWithoutSpacesHasItsCharactersForWords() {
        String story = IntStream.range(0, 200)
                .mapToObj(i -> Character.toString(0x4E00 + i * 37 % 5000))
                .collect(Collectors.joining());

        assertThat(isFound(print("一", story), print("二", story.substring(20)))).isTrue();
        assertThat(isFound(
                        print("一", story),
                        print("二", new StringBuilder(story).reverse().toString())))
                .isFalse();
    }

    /** As the store finds it: a mark in common, and then alike. */
    private static boolean isFound(Fingerprint kept, Fingerprint fresh) {
        Fingerprint stored = Fingerprint.stored(kept.marks().toArray(Long[]::new), kept.signature());
        return fresh.marks().stream().anyMatch(stored.marks()::contains) && fresh.isAlike(stored);
    }

    private static Fingerprint print(String title, String text) {
        return Fingerprint.of(new ArticleText(title, text, false), null);
    }

    private static String story(long seed, int words) {
        Random random = new Random(seed);
        return IntStream.range(0, words)
                .mapToObj(i -> "w" + Integer.toString(random.nextInt(3_000), 36))
                .collect(Collectors.joining(" "));
    }

    /** Every seventh word is another. */
    private static String filledIn(String template, String with) {
        List<String> words = new ArrayList<>(List.of(template.split(" ")));
        for (int i = 0; i < words.size(); i += 7) {
            words.set(i, with + i);
        }
        return String.join(" ", words);
    }
}
