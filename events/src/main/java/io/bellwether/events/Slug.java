package io.bellwether.events;

import java.text.Normalizer;
import java.util.Locale;

/** The normal form of a name that serves as the id of people and organisations unknown to the gazetteer. */
public final class Slug {
    private static final int MAX_LENGTH = 80;

    private Slug() {}

    /**
     * Lower case, without accents, words joined by hyphens, at most 80 characters: {@code "Yann LeCun"} gives
     * {@code yann-lecun}. Letters of other scripts are kept as they are.
     *
     * @return empty when the name holds no letter and no digit
     */
    public static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("(?<=\\p{L})['’.](?=\\p{L}|\\s|$)", "")
                .toLowerCase(Locale.ROOT);
        String slug = plain.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return slug.length() <= MAX_LENGTH
                ? slug
                : slug.substring(0, MAX_LENGTH).replaceAll("-$", "");
    }
}
