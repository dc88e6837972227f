package io.bellwether.ingest.article;

import io.bellwether.ingest.article.Recognition.Known;
import io.bellwether.ingest.article.Recognition.New;
import io.bellwether.ingest.article.Recognition.Revised;
import io.bellwether.ingest.subscription.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides which article an entry is: one entry, one article, for ever.
 *
 * <p>An entry is known by its guid; failing that by its link, so that a changed guid makes no second article, unless the article
 * at that link is in the same document under its own guid. An edit of substance is a revision; one of spaces, case or
 * punctuation is none.
 */
public final class ArticleIdentity {
    /** What was published longer ago than this before we subscribed is history, whenever we meet it. */
    static final Duration HISTORY = Duration.ofDays(1);

    private final Subscription feed;
    private final Instant now;
    private final Map<String, SeenArticle> byGuid = new HashMap<>();
    private final Map<String, List<SeenArticle>> byLink = new HashMap<>();
    private final Map<String, SeenArticle> byId = new HashMap<>();
    private final Set<String> guidsInDocument;
    private final Map<String, Long> linksInDocument;

    private ArticleIdentity(
            Collection<Candidate> candidates, Collection<SeenArticle> seen, Subscription feed, Instant now) {
        this.feed = feed;
        this.now = now;
        for (SeenArticle article : seen) {
            byId.put(article.id(), article);
            byGuid.put(article.guidKey(), article);
            byLink.computeIfAbsent(article.linkKey(), link -> new ArrayList<>()).add(article);
        }
        this.guidsInDocument = present(candidates, EntryKeys::guid).collect(Collectors.toSet());
        this.linksInDocument = present(candidates, EntryKeys::link)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /** The keys under which the articles of a document may be remembered; no key is null. */
    public record Keys(Set<String> guids, Set<String> links, Set<String> ids) {}

    /** What to look up before {@link #recognise} can decide. */
    public static Keys keys(Collection<Candidate> candidates, Subscription feed) {
        return new Keys(
                present(candidates, EntryKeys::guid).collect(Collectors.toSet()),
                present(candidates, EntryKeys::link).collect(Collectors.toSet()),
                candidates.stream().map(candidate -> id(feed, candidate.keys())).collect(Collectors.toSet()));
    }

    private static Stream<String> present(Collection<Candidate> candidates, Function<EntryKeys, String> key) {
        return candidates.stream().map(Candidate::keys).map(key).filter(Objects::nonNull);
    }

    /**
     * Recognises the entries of a document.
     *
     * @param candidates its entries, in its order
     * @param seen       what is remembered under any of their {@link #keys}
     * @param feed       as it was before this document came
     * @param now        when the document came
     * @return one recognition an article, in the order of the document
     */
    public static List<Recognition> recognise(
            Collection<Candidate> candidates, Collection<SeenArticle> seen, Subscription feed, Instant now) {
        ArticleIdentity identity = new ArticleIdentity(candidates, seen, feed, now);
        Map<String, Recognition> recognitions = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            Recognition recognition = identity.recognise(candidate);
            // A document may hold an entry twice; the first, newest by custom, counts.
            recognitions.putIfAbsent(recognition.article().id(), recognition);
        }
        return List.copyOf(recognitions.values());
    }

    private Recognition recognise(Candidate candidate) {
        SeenArticle known = known(candidate.keys());
        if (known == null) {
            return new New(fresh(candidate), candidate);
        }
        if (known.contentHash().equals(candidate.keys().content())) {
            return new Known(remembered(known, candidate.keys(), known.revision()));
        }
        return new Revised(remembered(known, candidate.keys(), known.revision() + 1), candidate);
    }

    private SeenArticle known(EntryKeys keys) {
        SeenArticle sameGuid = keys.guid() == null ? null : byGuid.get(keys.guid());
        if (sameGuid != null) {
            return sameGuid;
        }
        return sameLink(keys).orElseGet(() -> byId.get(id(feed, keys)));
    }

    /** A link tells articles apart only where no two of them share it, as they share a home page. */
    private Optional<SeenArticle> sameLink(EntryKeys keys) {
        List<SeenArticle> there = keys.link() == null ? List.of() : byLink.getOrDefault(keys.link(), List.of());
        if (there.size() != 1 || linksInDocument.getOrDefault(keys.link(), 0L) != 1) {
            return Optional.empty();
        }
        String guid = there.getFirst().guidKey();
        return guid == null || !guidsInDocument.contains(guid) ? Optional.of(there.getFirst()) : Optional.empty();
    }

    private SeenArticle fresh(Candidate candidate) {
        EntryKeys keys = candidate.keys();
        Instant said = candidate.entry().published() == null
                ? candidate.entry().updated()
                : candidate.entry().published();
        boolean backfill = !feed.begun()
                || (said != null && said.isBefore(feed.subscribed().minus(HISTORY)));
        return new SeenArticle(
                id(feed, keys), keys.guid(), keys.link(), 1, keys.content(), backfill, said == null ? now : said, now);
    }

    private static SeenArticle remembered(SeenArticle known, EntryKeys keys, int revision) {
        return new SeenArticle(
                known.id(),
                keys.guid() == null ? known.guidKey() : keys.guid(),
                keys.link() == null ? known.linkKey() : keys.link(),
                revision,
                keys.content(),
                known.backfill(),
                known.published(),
                known.seen());
    }

    private static String id(Subscription feed, EntryKeys keys) {
        return Hash.of(feed.id() + "\n" + keys.identity());
    }
}
