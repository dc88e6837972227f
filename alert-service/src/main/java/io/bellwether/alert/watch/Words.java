package io.bellwether.alert.watch;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The free words of a watch: each must stand somewhere in the text, whole, in any case; words in double quotes must stand
 * together.
 *
 * @param typed as the owner typed them
 * @param parts the words and phrases, in normal form
 */
public record Words(String typed, List<String> parts) {
    private static final Pattern PART = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    public Words {
        parts = List.copyOf(parts);
    }

    /** Reads what was typed; no parts where it holds no letter and no digit. */
    public static Words of(String typed) {
        Matcher parts = PART.matcher(typed);
        return new Words(
                typed.strip(),
                parts.results()
                        .map(part -> normal(part.group(1) == null ? part.group(2) : part.group(1)))
                        .filter(part -> !part.isBlank())
                        .toList());
    }

    /** Whether every word and phrase stands in one of the texts. */
    public boolean standIn(Collection<String> texts) {
        List<String> normal = texts.stream().map(Words::normal).toList();
        return parts.stream().allMatch(part -> normal.stream().anyMatch(text -> text.contains(part)));
    }

    /** Lower case, words only, one space around each: {@code " vice president "}, so that containing is matching whole words. */
    private static String normal(String text) {
        String words = text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return words.isEmpty() ? "" : " " + words + " ";
    }
}
