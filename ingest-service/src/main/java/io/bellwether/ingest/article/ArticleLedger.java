package io.bellwether.ingest.article;

import io.bellwether.events.Article;
import io.bellwether.ingest.article.Recognition.Held;
import io.bellwether.ingest.article.Recognition.Known;
import io.bellwether.ingest.article.Recognition.New;
import io.bellwether.ingest.article.Recognition.Revised;
import io.bellwether.ingest.metrics.IngestMetrics;
import io.bellwether.ingest.subscription.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Tells the entries of a document apart and writes down what they are, inside the caller's transaction. */
@ApplicationScoped
public class ArticleLedger {
    private final ArticleStore articles;
    private final Copies copies;
    private final Revisions revisions;
    private final IngestMetrics metrics;

    ArticleLedger(ArticleStore articles, Copies copies, Revisions revisions, IngestMetrics metrics) {
        this.articles = articles;
        this.copies = copies;
        this.revisions = revisions;
        this.metrics = metrics;
    }

    /**
     * What the entries of a document are, as far as is known; nothing is written yet.
     *
     * @param recognitions one an article, in the order of the document
     * @param seen         what was remembered of them
     */
    public record Recognised(List<Recognition> recognitions, List<SeenArticle> seen) {
        public int count(Class<? extends Recognition> kind) {
            return ArticleLedger.count(recognitions, kind);
        }
    }

    /**
     * What the entries of a document turned out to be.
     *
     * @param recognitions one an article, in the order of the document
     * @param editions     what is to be published, oldest first
     */
    public record Told(List<Recognition> recognitions, List<Article> editions) {
        public int count(Class<? extends Recognition> kind) {
            return ArticleLedger.count(recognitions, kind);
        }
    }

    /**
     * Tells the entries of a document apart.
     *
     * @param feed as it was before the document came
     * @param now  when the document came
     */
    public Recognised recognise(Handle handle, Subscription feed, Collection<Candidate> candidates, Instant now) {
        List<SeenArticle> seen = seen(handle, feed, candidates, now);
        return new Recognised(ArticleIdentity.recognise(candidates, seen, feed, now), seen);
    }

    /**
     * Remembers the entries of a document.
     *
     * @param feed as the document describes it
     * @param now  when the document came
     */
    public Told write(Handle handle, Recognised recognised, Subscription feed, Instant now) {
        List<SeenArticle> seen = recognised.seen();
        List<Recognition> limited = revisions.limit(handle, recognised.recognitions(), seen, feed, now);
        List<Recognition> linked = copies.link(handle, feed.id(), limited, now);
        articles.remember(handle, feed.id(), changed(linked, seen), now);
        List<Article> editions = editions(linked, feed, now);
        editions.addAll(revisions.settle(handle, linked, feed, now));
        articles.name(handle, editions);
        count(linked);
        return new Told(linked, editions);
    }

    private static int count(List<Recognition> recognitions, Class<? extends Recognition> kind) {
        return (int) recognitions.stream().filter(kind::isInstance).count();
    }

    private List<SeenArticle> seen(Handle handle, Subscription feed, Collection<Candidate> candidates, Instant now) {
        return candidates.isEmpty()
                ? List.of()
                : articles.find(handle, feed.id(), ArticleIdentity.keys(candidates, feed), now);
    }

    private static List<SeenArticle> changed(List<Recognition> recognitions, List<SeenArticle> seen) {
        Set<SeenArticle> before = new HashSet<>(seen);
        return recognitions.stream()
                .map(Recognition::article)
                .filter(article -> !before.contains(article))
                .toList();
    }

    private void count(List<Recognition> recognitions) {
        for (Recognition recognition : recognitions) {
            recognition.recognisedBy().ifPresent(rule -> metrics.recognised(rule.word()));
            if (recognition.article().copyOf() != null && recognition instanceof New) {
                metrics.copied();
            }
            if (recognition instanceof Held) {
                metrics.held();
            }
        }
    }

    /** Oldest first: feeds put the newest first, and who reads the topic wants to read in the order of events. */
    private static List<Article> editions(List<Recognition> recognitions, Subscription feed, Instant now) {
        List<Article> editions = new ArrayList<>();
        for (Recognition recognition : recognitions.reversed()) {
            switch (recognition) {
                case New fresh -> editions.add(Edition.first(fresh, feed));
                case Revised revised -> editions.add(Edition.revised(revised, feed, now));
                case Held held -> {}
                case Known known -> {}
            }
        }
        return editions;
    }
}
