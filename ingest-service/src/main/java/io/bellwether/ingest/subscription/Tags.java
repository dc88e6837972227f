package io.bellwether.ingest.subscription;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The words feeds are found by. A tag has no comma and no slash, so that it is one in OPML, in a form and in an address too. */
public final class Tags {
    /** Of a tag, in characters. */
    public static final int MAX_LENGTH = 50;
    /** Of a feed. */
    public static final int MAX_COUNT = 20;

    private Tags() {}

    /** The tag that a text makes; empty when nothing of it is left. */
    public static Optional<String> of(String text) {
        String tag = text.replaceAll("[\\s,/\\p{Cntrl}]+", " ").strip();
        int end = tag.offsetByCodePoints(0, Math.min(MAX_LENGTH, tag.codePointCount(0, tag.length())));
        return Optional.of(tag.substring(0, end).strip()).filter(left -> !left.isEmpty());
    }

    /** The tags that texts make, the first {@value #MAX_COUNT} of them. */
    public static Set<String> of(Collection<String> texts) {
        return texts.stream()
                .flatMap(text -> of(text).stream())
                .distinct()
                .limit(MAX_COUNT)
                .collect(Collectors.toUnmodifiableSet());
    }
}
