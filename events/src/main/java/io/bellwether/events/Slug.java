package io.bellwether.events;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The normal form of a name that serves as the id of people and organisations unknown to the gazetteer. */
public final class Slug {
    private static final int MAX_LENGTH = 80;

    /** Marks on Latin letters only: in other scripts they are part of the word. */
    private static final Pattern LATIN_MARKS = Pattern.compile("(?<=\\p{IsLatin})\\p{M}+");

    /** The dots and apostrophes inside a word: O'Brien, J.R., Character.AI. */
    private static final Pattern INNER_MARKS = Pattern.compile("(?<=\\p{L})['’.](?=\\p{L}|\\s|$)");

    /** What separates words. A mark left by now belongs to its letter. */
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

    /** Latin letters that Unicode does not take apart, as plain keyboards write them: Łukasz, Bjørn, Weiß. */
    private static final Map<String, String> PLAIN =
            Map.of("ł", "l", "ø", "o", "đ", "d", "ð", "d", "þ", "th", "ß", "ss", "æ", "ae", "œ", "oe", "ı", "i");

    private static final Pattern FOREIGN_LETTERS = Pattern.compile("[" + String.join("", PLAIN.keySet()) + "]");

    private Slug() {}

    /**
     * Lower case, Latin letters without their accents, words joined by hyphens, at most 80 characters: {@code "Yann LeCun"}
     * gives {@code yann-lecun}. Letters of other scripts are kept as they are.
     *
     * @return empty when the name holds no letter and no digit
     */
    public static String of(String name) {
        String bare = LATIN_MARKS
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("");
        String lower = Normalizer.normalize(bare, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        String plain = FOREIGN_LETTERS
                .matcher(INNER_MARKS.matcher(lower).replaceAll(""))
                .replaceAll(letter -> PLAIN.get(letter.group()));
        return trimmed(cut(trimmed(GAPS.matcher(plain).replaceAll("-"))));
    }

    private static String cut(String slug) {
        if (slug.length() <= MAX_LENGTH) {
            return slug;
        }
        boolean splitsPair = Character.isHighSurrogate(slug.charAt(MAX_LENGTH - 1));
        return slug.substring(0, splitsPair ? MAX_LENGTH - 1 : MAX_LENGTH);
    }

    private static String trimmed(String slug) {
        return slug.replaceAll("^-|-$", "");
    }
}
