package io.bellwether.classify.mention;

import io.bellwether.events.Article;
import io.bellwether.events.Mention;
import io.bellwether.events.Mention.ArticleRef;
import io.bellwether.extraction.claim.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The mentions of an article over its revisions. Pure.
 *
 * <p>A claim of a new revision that says the same as an earlier one, or that corrects the only one about its person, is a new revision of
 * that mention ({@link MentionMatching}); what the article no longer says is withdrawn.
 */
final class MentionLedger {
    /** No article reports more moves than this; a list of names that looks as if is cut. */
    static final int MOST_CLAIMS = 100;

    /** What is kept and told of one article, and what is remembered of its withdrawn mentions; together well under a record. */
    private static final long MOST_BYTES = 256 * 1024;

    private MentionLedger() {}

    /**
     * @param kept what must be kept of the article now
     * @param told what must be told, withdrawals first
     */
    record Entry(ArticleMentions kept, List<Mention> told) {}

    /**
     * @param known  what was kept of earlier revisions; none for the first
     * @param claims of this revision
     */
    static Entry entry(ArticleMentions known, Article article, List<Claim> claims) {
        List<Mention> told = told(known, article, claims);
        List<Mention> gone = known.mentions().stream()
                .filter(mention -> told.stream().noneMatch(other -> other.id().equals(mention.id())))
                .toList();
        List<Mention> withdrawn = gone.stream()
                .filter(mention -> !mention.withdrawn())
                .map(mention -> withdrawn(mention, article))
                .toList();
        List<Mention> takenBack = Stream.concat(
                        withdrawn.stream(), gone.stream().filter(Mention::withdrawn))
                .toList();
        List<Mention> kept = new ArrayList<>(told);
        kept.addAll(MentionLimits.fitting(takenBack, MOST_CLAIMS, MOST_BYTES));
        return new Entry(
                new ArticleMentions(article.revision(), kept),
                Stream.concat(withdrawn.stream(), told.stream()).toList());
    }

    private static List<Mention> told(ArticleMentions known, Article article, List<Claim> claims) {
        List<Mention> told = MentionMatching.of(article.id(), known.mentions(), claims).stream()
                .map(named -> MentionLimits.clip(mention(named.mentionId(), article, named.claim())))
                .toList();
        return MentionLimits.fitting(told, MOST_CLAIMS, MOST_BYTES);
    }

    private static Mention mention(String id, Article article, Claim claim) {
        return new Mention(
                id,
                article.revision(),
                reference(article),
                claim.person(),
                claim.from(),
                claim.to(),
                claim.role(),
                claim.kind(),
                claim.status(),
                claim.confidence(),
                claim.quote(),
                false,
                article.published(),
                article.revised(),
                article.backfill(),
                claim.profile(),
                claim.career(),
                null);
    }

    private static Mention withdrawn(Mention mention, Article article) {
        return mention.takenBack(
                article.revision(), reference(article), article.published(), article.revised(), article.backfill());
    }

    private static ArticleRef reference(Article article) {
        return new ArticleRef(article.id(), article.url(), article.title(), article.source(), article.copyOf());
    }
}
