package io.bellwether.ingest.subscription;

import io.bellwether.events.Tier;
import java.util.Locale;

/** The words for tiers in OPML, the API and the database. */
final class Tiers {
    private Tiers() {}

    static String word(Tier tier) {
        return tier.name().toLowerCase(Locale.ROOT);
    }

    static Tier ofWord(String word) {
        return Tier.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
