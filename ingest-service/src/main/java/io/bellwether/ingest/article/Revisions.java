package io.bellwether.ingest.article;

import io.bellwether.events.Article;
import io.bellwether.ingest.article.HeldEdit.Waiting;
import io.bellwether.ingest.article.Recognition.Held;
import io.bellwether.ingest.article.Recognition.New;
import io.bellwether.ingest.article.Recognition.Revised;
import io.bellwether.ingest.subscription.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Lets edits through or holds them back, as {@link EditLimit} says, and keeps the record of them. */
@ApplicationScoped
public class Revisions {
    private final EditStore edits;
    private final ArticleStore articles;

    Revisions(EditStore edits, ArticleStore articles) {
        this.edits = edits;
        this.articles = articles;
    }

    /**
     * The recognitions of a document, with those edits held back that come too often; those let through are written down.
     *
     * @param seen the articles as they were remembered before
     * @param feed as the document describes it
     */
    List<Recognition> limit(
            Handle handle, List<Recognition> recognitions, List<SeenArticle> seen, Subscription feed, Instant now) {
        List<String> edited = recognitions.stream()
                .filter(Revised.class::isInstance)
                .map(recognition -> recognition.article().id())
                .toList();
        if (edited.isEmpty()) {
            return recognitions;
        }
        Map<String, SeenArticle> before = byId(seen);
        Map<String, Waiting> waiting = edits.waiting(handle, edited);
        Map<String, List<Edit>> past = edits.of(handle, edited);
        Map<String, List<Edit>> told = new HashMap<>();
        List<Recognition> limited = new ArrayList<>();
        for (Recognition recognition : recognitions) {
            if (recognition instanceof Revised edit) {
                String id = edit.article().id();
                List<Edit> earlier = past.getOrDefault(id, first(before.get(id)));
                if (EditLimit.allows(
                        earlier, waiting.get(id), edit.article().keys().content(), now)) {
                    // The first text is written down with the first edit: most articles never have one.
                    told.put(id, past.containsKey(id) ? List.of(entry(edit, now)) : with(earlier, entry(edit, now)));
                    limited.add(edit);
                } else {
                    limited.add(hold(edit, before.get(id), waiting.get(id), feed, now));
                }
            } else {
                limited.add(recognition);
            }
        }
        edits.record(handle, told);
        return limited;
    }

    private static Held hold(Revised edit, SeenArticle before, Waiting waiting, Subscription feed, Instant now) {
        EntryKeys keys = edit.article().keys();
        HeldEdit held = new HeldEdit(Edition.revised(edit, feed, now), keys, now).after(waiting);
        return new Held(before.foundAt(keys), held, edit.by());
    }

    private static List<Edit> first(SeenArticle article) {
        return article.revision() == 1
                ? List.of(new Edit(1, article.seen(), Set.of(), article.keys().content()))
                : List.of();
    }

    private static Edit entry(Revised edit, Instant now) {
        SeenArticle article = edit.article();
        return new Edit(article.revision(), now, edit.changed(), article.keys().content());
    }

    private static List<Edit> with(List<Edit> earlier, Edit latest) {
        List<Edit> all = new ArrayList<>(earlier);
        all.add(latest);
        return all;
    }

    /**
     * Keeps what a document's edits are held back with, and lets those go that have been quiet since: their entries are no longer
     * in the document, or it has not changed.
     *
     * @return what was held back and is to be published now
     */
    List<Article> settle(Handle handle, List<Recognition> recognitions, Subscription feed, Instant now) {
        List<Recognition> met = recognitions.stream()
                .filter(recognition -> !(recognition instanceof New))
                .toList();
        edits.drop(
                handle,
                feed.id(),
                met.stream().map(known -> known.article().id()).toList());
        List<Article> released = release(handle, feed, edits.quiet(handle, feed.id(), EditLimit.quietSince(now)), now);
        edits.hold(
                handle,
                feed.id(),
                met.stream()
                        .filter(Held.class::isInstance)
                        .map(held -> ((Held) held).edit())
                        .toList());
        return released;
    }

    private List<Article> release(Handle handle, Subscription feed, List<HeldEdit> quiet, Instant now) {
        if (quiet.isEmpty()) {
            return List.of();
        }
        List<String> ids = quiet.stream().map(edit -> edit.event().id()).toList();
        Map<String, SeenArticle> before = byId(articles.of(handle, ids));
        List<SeenArticle> revised = new ArrayList<>();
        List<Article> events = new ArrayList<>();
        Map<String, List<Edit>> told = new HashMap<>();
        for (HeldEdit edit : quiet) {
            SeenArticle was = before.get(edit.event().id());
            SeenArticle article = was.met(edit.keys(), was.revision() + 1);
            Article event = edit.event().asRevision(article.revision(), now);
            revised.add(article);
            events.add(event);
            told.put(
                    article.id(),
                    List.of(new Edit(
                            article.revision(),
                            now,
                            Set.copyOf(event.changed()),
                            edit.keys().content())));
        }
        articles.remember(handle, feed.id(), revised, now);
        edits.record(handle, told);
        edits.drop(handle, feed.id(), ids);
        return events;
    }

    private static Map<String, SeenArticle> byId(Collection<SeenArticle> articles) {
        return articles.stream().collect(Collectors.toMap(SeenArticle::id, Function.identity()));
    }
}
