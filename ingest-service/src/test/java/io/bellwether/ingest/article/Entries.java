package io.bellwether.ingest.article;

import io.bellwether.ingest.feed.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Entries in short: {@code "g1 /a Ada_joins A 2"} is guid, link, title, text and day; {@code -} for none. A text is named by a
 * letter; a link without a host is at {@code https://outlet.example}.
 */
final class Entries {
    static final Instant FIRST_DAY = Instant.parse("2026-03-01T09:30:00Z");

    private Entries() {}

    static List<Candidate> document(String... entries) {
        return Arrays.stream(entries).map(Entries::candidate).toList();
    }

    static Candidate candidate(String entry) {
        return Candidate.of(entry(entry));
    }

    static Entry entry(String entry) {
        String[] parts = Arrays.stream(entry.strip().split("\\s+"))
                .map(part -> part.equals("-") ? null : part)
                .toArray(String[]::new);
        return new Entry(
                parts[0],
                parts[2] == null ? null : parts[2].replace('_', ' '),
                link(parts[1]),
                parts[4] == null ? null : FIRST_DAY.plus(Duration.ofDays(Integer.parseInt(parts[4]))),
                null,
                null,
                text(parts[3]),
                List.of(),
                List.of(),
                List.of());
    }

    private static String link(String link) {
        return link == null || !link.startsWith("/") ? link : "https://outlet.example" + link;
    }

    /** Long enough to tell one matter from another; a small letter's is not. */
    static String text(String letter) {
        if (letter == null) {
            return null;
        }
        boolean isLong = Character.isUpperCase(letter.charAt(0));
        return isLong
                ? ("Word " + letter + " of a story that nobody else tells in this way and at this length. ").repeat(3)
                : "See " + letter;
    }
}
