package io.bellwether.ingest.management;

import io.bellwether.events.Tier;
import io.bellwether.ingest.schedule.Health;
import io.bellwether.ingest.subscription.Tiers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which feeds somebody asks for; null is any.
 *
 * @param text   to be found in title, address or site, in any case
 * @param health how they stand
 * @param tag    they carry
 * @param tier   of them
 * @param paused whether they are
 */
public record FeedFilter(String text, Health health, String tag, Tier tier, Boolean paused) {
    public static final FeedFilter ANY = new FeedFilter(null, null, null, null, null);

    private static final int MAX_TEXT = 200;

    /** Reads the filter from the parameters of an address; empty ones are none. */
    public static Asked<FeedFilter> read(String text, String health, String tag, String tier, String paused) {
        Map<String, String> violations = new LinkedHashMap<>();
        if (text != null && text.length() > MAX_TEXT) {
            violations.put("q", "must not be longer than " + MAX_TEXT + " characters");
        }
        FeedFilter filter = new FeedFilter(
                blankToNull(text),
                word("health", health, Health.values(), Health::word, violations),
                blankToNull(tag),
                word("tier", tier, Tier.values(), Tiers::word, violations),
                word("paused", paused, new Boolean[] {true, false}, String::valueOf, violations));
        return violations.isEmpty() ? new Asked.Accepted<>(filter) : new Asked.Refused<>(violations);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static <T> T word(
            String name, String given, T[] all, Function<T, String> word, Map<String, String> violations) {
        if (given == null || given.isBlank()) {
            return null;
        }
        Optional<T> meant =
                Arrays.stream(all).filter(one -> word.apply(one).equals(given)).findFirst();
        if (meant.isEmpty()) {
            List<String> words = Arrays.stream(all).map(word).toList();
            violations.put(name, "must be one of " + String.join(", ", words));
        }
        return meant.orElse(null);
    }

    /** As conditions of SQL on {@code ingest.feeds}. */
    String conditions() {
        List<String> conditions = new ArrayList<>(List.of("true"));
        if (text != null) {
            conditions.add("(title ILIKE :text OR address ILIKE :text OR site ILIKE :text)");
        }
        if (health != null) {
            conditions.add("health = :health");
        }
        if (tag != null) {
            conditions.add(":tag = ANY(tags)");
        }
        if (tier != null) {
            conditions.add("tier = :tier");
        }
        if (paused != null) {
            conditions.add("paused = :paused");
        }
        return String.join(" AND ", conditions);
    }

    /** What {@link #conditions} name. */
    Map<String, Object> bindings() {
        Map<String, Object> bindings = new LinkedHashMap<>();
        if (text != null) {
            bindings.put("text", "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        if (health != null) {
            bindings.put("health", health.word());
        }
        if (tag != null) {
            bindings.put("tag", tag);
        }
        if (tier != null) {
            bindings.put("tier", Tiers.word(tier));
        }
        if (paused != null) {
            bindings.put("paused", paused);
        }
        return bindings;
    }
}
