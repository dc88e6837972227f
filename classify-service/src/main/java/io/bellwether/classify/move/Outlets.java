package io.bellwether.classify.move;

import io.bellwether.events.Mention;
import io.bellwether.events.Tier;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Who speaks for himself: an outlet counts once however often it tells a story, and so does a story that several outlets print word for
 * word.
 */
final class Outlets {
    /** Shorter sentences are the same by chance: {@code "Ada Moreno joins Helix."} */
    private static final int SHORTEST_COPY = 60;

    private final Map<String, String> outletOfMention = new HashMap<>();

    /**
     * @param mentions in the order of publication: a copied sentence belongs to who printed it first
     */
    Outlets(List<Mention> mentions) {
        Map<String, String> firstPrinted = new HashMap<>();
        for (Mention mention : mentions) {
            String source = mention.article().source().id();
            String words = mention.quote() == null ? "" : normal(mention.quote().text());
            boolean copy = words.length() >= SHORTEST_COPY;
            outletOfMention.put(mention.id(), copy ? firstPrinted.computeIfAbsent(words, w -> source) : source);
        }
    }

    /** The outlet that the mention counts for. */
    String of(Mention mention) {
        return outletOfMention.get(mention.id());
    }

    int count(Collection<Mention> mentions) {
        Set<String> distinct = new HashSet<>();
        mentions.forEach(mention -> distinct.add(of(mention)));
        return distinct.size();
    }

    /** How much an outlet of this tier weighs where outlets disagree. */
    static int weight(Tier tier) {
        return switch (tier) {
            case OFFICIAL -> 4;
            case PRESS -> 2;
            case AGGREGATOR -> 1;
        };
    }

    private static String normal(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
