package io.bellwether.ingest.article;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The entries of a document, each once. A document may hold an entry twice, as it is and as it was (RFC 4287, section 4.1.1); the
 * first, newest by custom, counts.
 */
final class OncePerEntry {
    private OncePerEntry() {}

    static List<Candidate> of(Collection<Candidate> candidates) {
        List<Candidate> once = firstOfEach(candidates, OncePerEntry::asWritten);
        Map<String, Long> versions = once.stream()
                .map(OncePerEntry::guidAndLink)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        // Three titles under one guid and link are no versions of one entry: what writes them writes the same for all.
        return firstOfEach(once, entry -> {
            String key = guidAndLink(entry);
            return key != null && versions.get(key) == 2 ? key : null;
        });
    }

    /** Without a key an entry stands for itself. */
    private static List<Candidate> firstOfEach(Collection<Candidate> candidates, Function<Candidate, String> key) {
        Set<String> had = new HashSet<>();
        return candidates.stream()
                .filter(entry -> {
                    String its = key.apply(entry);
                    return its == null || had.add(its);
                })
                .toList();
    }

    /** Without a guid, or with another one, only the same words of the same day at the same link are the same entry. */
    private static String asWritten(Candidate entry) {
        EntryKeys keys = entry.keys();
        return keys.link() + " " + keys.content() + " " + entry.dated() + (keys.link() == null ? keys.guid() : "");
    }

    private static String guidAndLink(Candidate entry) {
        EntryKeys keys = entry.keys();
        return keys.guid() == null || keys.link() == null ? null : keys.guid() + " " + keys.link();
    }
}
