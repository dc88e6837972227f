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
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Decides which article an entry is: one entry, one article, for ever.
 *
 * <p>The rules of {@link Sameness} are tried on the whole document one after the other, the strongest first; an article that an
 * entry has taken is out of the game, so that one still in the document under its own guid is never taken for another. What no
 * rule recognises is new. An edit of substance is a revision; a trivial one, or a new address alone, is none.
 */
public final class ArticleIdentity {
    /** What was published longer ago than this before we subscribed is history, whenever we meet it. */
    static final Duration HISTORY = Duration.ofDays(1);

    private final List<Candidate> entries;
    private final Collection<SeenArticle> seen;
    private final Subscription feed;
    private final Instant now;
    private final Map<Candidate, Match> matches = new IdentityHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<String> ids = new HashSet<>();

    private ArticleIdentity(List<Candidate> entries, Collection<SeenArticle> seen, Subscription feed, Instant now) {
        this.entries = entries;
        this.seen = seen;
        this.feed = feed;
        this.now = now;
        seen.forEach(article -> ids.add(article.id()));
    }

    private record Match(SeenArticle article, Sameness by) {}

    /** The keys under which the articles of a document may be remembered; no key is null. */
    public record Keys(
            Set<String> guids,
            Set<String> guidForms,
            Set<String> links,
            Set<String> ids,
            Set<String> titles,
            Set<Instant> dates) {}

    /** What to look up before {@link #recognise} can decide. */
    public static Keys keys(Collection<Candidate> candidates, Subscription feed) {
        return new Keys(
                present(candidates, entry -> entry.keys().guid()),
                present(candidates, entry -> entry.keys().guidForm()),
                present(candidates, entry -> entry.keys().link()),
                present(candidates, entry -> entry.keys().id(feed.id())),
                present(candidates, entry -> entry.keys().title()),
                present(candidates, Candidate::dated));
    }

    private static <K> Set<K> present(Collection<Candidate> candidates, Function<Candidate, K> key) {
        return candidates.stream().map(key).filter(Objects::nonNull).collect(Collectors.toSet());
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
        ArticleIdentity identity = new ArticleIdentity(OncePerEntry.of(candidates), seen, feed, now);
        for (Sameness rule : Sameness.values()) {
            identity.round(rule);
        }
        return identity.entries.stream().map(identity::recognition).toList();
    }

    private void round(Sameness rule) {
        if (matches.size() == entries.size()) {
            return;
        }
        Map<String, List<Candidate>> asking = byKey(entries, entry -> rule.key(entry, feed.id()));
        Map<String, List<SeenArticle>> there = byKey(seen, rule::key);
        asking.forEach((key, sharers) -> {
            List<SeenArticle> articles = there.getOrDefault(key, List.of());
            if (sharers.size() == 1 && articles.size() == 1) {
                match(rule, sharers.getFirst(), articles.getFirst());
            }
        });
    }

    private static <T> Map<String, List<T>> byKey(Collection<T> all, Function<T, String> key) {
        Map<String, List<T>> byKey = new HashMap<>();
        for (T one : all) {
            String its = key.apply(one);
            if (its != null) {
                byKey.computeIfAbsent(its, shared -> new ArrayList<>(1)).add(one);
            }
        }
        return byKey;
    }

    private void match(Sameness rule, Candidate entry, SeenArticle article) {
        if (!matches.containsKey(entry) && !taken.contains(article.id()) && rule.allows(entry, article, now)) {
            matches.put(entry, new Match(article, rule));
            taken.add(article.id());
        }
    }

    private Recognition recognition(Candidate entry) {
        Match match = matches.get(entry);
        if (match == null) {
            return new New(fresh(entry), entry);
        }
        SeenArticle before = match.article();
        if (before.keys().content().equals(entry.keys().content())) {
            return new Known(before.met(entry.keys(), before.revision()), match.by());
        }
        return new Revised(
                before.met(entry.keys(), before.revision() + 1),
                entry,
                entry.keys().changesFrom(before.keys()),
                match.by());
    }

    private SeenArticle fresh(Candidate entry) {
        Instant dated = entry.dated();
        boolean backfill = !feed.begun()
                || (dated != null && dated.isBefore(feed.subscribed().minus(HISTORY)));
        return new SeenArticle(newId(entry), entry.keys(), 1, backfill, dated == null ? now : dated, now, null);
    }

    /** By what it is known by; where another article has that name, it also takes what it says and when it came. */
    private String newId(Candidate entry) {
        String id = entry.keys().id(feed.id());
        while (!ids.add(id)) {
            id = Hash.of(id + "\n" + entry.keys().content() + "\n" + now);
        }
        return id;
    }
}
