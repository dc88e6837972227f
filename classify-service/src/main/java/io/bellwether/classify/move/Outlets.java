package io.bellwether.classify.move;

import io.bellwether.classify.move.Newsrooms.Voice;
import io.bellwether.events.Mention;
import io.bellwether.events.Organization;
import io.bellwether.events.Source;
import io.bellwether.events.Tier;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who speaks for himself. These count once, however often they tell a story:
 *
 * <ul>
 *   <li>an outlet, whatever the part of its site: all hosts that one owner registered;
 *   <li>an article and those known to repeat its text, for the outlet that had it first;
 *   <li>a sentence of some length that several outlets print word for word, for who printed it first.
 * </ul>
 *
 * <p>An outlet that copies one article and writes another counts for the second.
 */
final class Outlets {
    /** Shorter sentences are the same by chance: {@code "Ada Moreno joins Helix."} */
    private static final int SHORTEST_COPY = 60;

    private final Map<String, String> outletOfMention = new HashMap<>();
    private final Map<String, Optional<Voice>> voiceOfMention = new HashMap<>();

    /**
     * @param mentions in the order of publication: a copied sentence belongs to who printed it first
     */
    Outlets(List<Mention> mentions, Newsrooms newsrooms) {
        List<Organization> concerned = organizations(mentions.stream());
        for (Mention mention : mentions) {
            List<Organization> named = organizations(Stream.of(mention));
            voiceOfMention.put(mention.id(), newsrooms.voice(mention, named.isEmpty() ? concerned : named));
        }
        Map<String, String> firstPrinted = new HashMap<>();
        Map<String, String> outletOfArticle = new HashMap<>();
        mentions.stream().filter(mention -> !isCopy(mention)).forEach(mention -> {
            String outlet =
                    first(firstPrinted, mention, Owner.of(mention.article().source()));
            outletOfMention.put(mention.id(), outlet);
            outletOfArticle.putIfAbsent(mention.article().id(), outlet);
        });
        mentions.stream().filter(Outlets::isCopy).forEach(mention -> {
            String original = mention.article().copyOf();
            String outlet = outletOfArticle.getOrDefault(original, "article " + original);
            outletOfMention.put(mention.id(), first(firstPrinted, mention, outlet));
        });
    }

    private static boolean isCopy(Mention mention) {
        return mention.article().copyOf() != null;
    }

    /** Who printed the same sentence first, where it is long enough to tell. */
    private static String first(Map<String, String> firstPrinted, Mention mention, String outlet) {
        String words = mention.quote() == null ? "" : normal(mention.quote().text());
        return words.length() >= SHORTEST_COPY ? firstPrinted.computeIfAbsent(words, w -> outlet) : outlet;
    }

    private static List<Organization> organizations(Stream<Mention> mentions) {
        return mentions.flatMap(mention -> Stream.concat(mention.to().stream(), mention.from().stream()))
                .distinct()
                .toList();
    }

    /** The outlet that the mention counts for. */
    String of(Mention mention) {
        return outletOfMention.get(mention.id());
    }

    /** How close to the fact the mention stands: official only where its source speaks for who is concerned. */
    Tier tier(Mention mention) {
        Tier tier = mention.article().source().tier();
        if (tier == null) {
            return Tier.AGGREGATOR;
        }
        return tier != Tier.OFFICIAL || voiceOfMention.get(mention.id()).isPresent() ? tier : Tier.PRESS;
    }

    /** How much the mention weighs where outlets disagree. */
    int weight(Mention mention) {
        return switch (tier(mention)) {
            case OFFICIAL -> 4;
            case PRESS -> 2;
            case AGGREGATOR -> 1;
        };
    }

    int count(Collection<Mention> mentions) {
        Set<String> distinct = new HashSet<>();
        mentions.forEach(mention -> distinct.add(of(mention)));
        return distinct.size();
    }

    /** What a reader calls it: {@code "Helix's newsroom"}, {@code "The Ledger"}. */
    String name(Mention mention) {
        Source source = mention.article().source();
        String name = source.name() == null || source.name().isBlank() ? source.id() : source.name();
        return voiceOfMention
                .get(mention.id())
                .map(voice -> switch (voice) {
                    case Voice.House house -> house.organization().name() + "'s newsroom";
                    case Voice.Own own -> own.person().name() + " in person";
                    case Voice.Filing filing -> "a filing, " + name;
                })
                .orElse(name);
    }

    private static String normal(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
