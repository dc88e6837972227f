package io.bellwether.ingest.subscription;

import io.bellwether.events.Tier;
import java.util.Locale;

/** The words for tiers in OPML, the API and the database. */
public final class Tiers {
    private Tiers() {}

    public static String word(Tier tier) {
        return tier.name().toLowerCase(Locale.ROOT);
    }

    public static Tier ofWord(String word) {
        return Tier.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
