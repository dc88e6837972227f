package io.bellwether.ingest.article;

import io.bellwether.ingest.article.FingerprintStore.Kept;
import io.bellwether.ingest.article.Recognition.New;
import io.bellwether.ingest.article.Recognition.Revised;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Finds the article of another feed whose text a new one repeats: the one seen earliest, and never a copy itself.
 *
 * <p>Decided once, with the first revision. Of two copies that two instances write down at the same moment neither sees the other,
 * and they stay unlinked; nobody waits for anybody.
 */
@ApplicationScoped
public class Copies {
    private final FingerprintStore store;
    private final CopyConfig config;

    Copies(FingerprintStore store, CopyConfig config) {
        this.store = store;
        this.config = config;
    }

    /** The recognitions of a feed's document, new articles linked with what they copy; and what to find their copies by is kept. */
    List<Recognition> link(Handle handle, String feed, List<Recognition> recognitions, Instant now) {
        Instant since = now.minus(config.window());
        Map<String, Fingerprint> fresh = new HashMap<>();
        Map<String, Fingerprint> revised = new HashMap<>();
        for (Recognition recognition : recognitions) {
            switch (recognition) {
                // Older history has no copies among today's news.
                case New one
                when one.article().published().isAfter(since) ->
                    fresh.put(one.article().id(), fingerprint(one.candidate()));
                case Revised edit
                when edit.article().seen().isAfter(since) ->
                    revised.put(edit.article().id(), fingerprint(edit.candidate()));
                default -> {}
            }
        }
        if (fresh.isEmpty() && revised.isEmpty()) {
            return recognitions;
        }
        Map<String, String> originals = originals(fresh, store.others(handle, feed, fresh.values(), since));
        store.add(handle, feed, fresh, originals, now);
        store.change(handle, revised);
        store.forget(handle, since);
        return recognitions.stream()
                .map(recognition -> recognition instanceof New one
                                && originals.containsKey(one.article().id())
                        ? one.asCopyOf(originals.get(one.article().id()))
                        : recognition)
                .toList();
    }

    private static Fingerprint fingerprint(Candidate candidate) {
        return Fingerprint.of(candidate.text(), candidate.keys().link());
    }

    /** What each new article copies, by its id; a copy of a copy is one of the original. */
    static Map<String, String> originals(Map<String, Fingerprint> fresh, Collection<Kept> others) {
        Map<Long, List<Kept>> byMark = new HashMap<>();
        for (Kept other : others) {
            other.print()
                    .marks()
                    .forEach(mark -> byMark.computeIfAbsent(mark, shared -> new ArrayList<>())
                            .add(other));
        }
        Map<String, String> originals = new HashMap<>();
        fresh.forEach((article, print) ->
                earliest(print, byMark).ifPresent(original -> originals.put(article, original.root())));
        return originals;
    }

    private static Optional<Kept> earliest(Fingerprint print, Map<Long, List<Kept>> byMark) {
        return print.marks().stream()
                .flatMap(mark -> byMark.getOrDefault(mark, List.of()).stream())
                .distinct()
                .filter(other -> print.isAlike(other.print()))
                .min(Comparator.comparing(Kept::seen).thenComparing(Kept::article));
    }
}
