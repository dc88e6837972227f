package io.bellwether.classify.mention;

import io.bellwether.classify.article.ArticleReading;
import io.bellwether.classify.hop.Hop;
import io.bellwether.classify.metrics.ClassifyMetrics;
import io.bellwether.classify.metrics.ClassifyMetrics.ArticleOutcome;
import io.bellwether.classify.metrics.ClassifyMetrics.HopName;
import io.bellwether.classify.metrics.ClassifyMetrics.MentionOutcome;
import io.bellwether.events.Article;
import io.bellwether.events.Mention;
import io.bellwether.extraction.claim.Claim;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jboss.logging.Logger;

/** From an article to its mentions. */
public final class MentionHop implements Hop<Article> {
    /** The store of {@link ArticleMentions} by article id. Of an article that never claimed anything it holds nothing. */
    public static final String STORE = "article-mentions";

    private static final Logger LOG = Logger.getLogger(MentionHop.class);
    private static final ArticleMentions NOTHING = new ArticleMentions(0, List.of());

    private final ArticleReading reading;
    private final ClassifyMetrics metrics;
    private KeyValueStore<String, ArticleMentions> store;

    public MentionHop(ArticleReading reading, ClassifyMetrics metrics) {
        this.reading = reading;
        this.metrics = metrics;
    }

    @Override
    public void open(ProcessorContext<String, byte[]> context) {
        store = context.getStateStore(STORE);
    }

    @Override
    public List<Mention> process(Article article, Instant now) {
        ArticleMentions known = store.get(article.id());
        if (known != null && known.revision() >= article.revision()) {
            metrics.article(ArticleOutcome.REPEATED);
            return List.of();
        }
        List<Claim> claims = reading.claims(article);
        MentionLedger.Entry entry = MentionLedger.entry(known == null ? NOTHING : known, article, claims);
        if (known != null || !entry.told().isEmpty()) {
            store.put(article.id(), entry.kept());
        }
        account(article, entry.told(), now);
        return entry.told();
    }

    private void account(Article article, List<Mention> told, Instant now) {
        metrics.article(told.isEmpty() ? ArticleOutcome.NOTHING : ArticleOutcome.MENTIONS);
        LOG.logf(
                told.isEmpty() ? Logger.Level.DEBUG : Logger.Level.INFO,
                "Article read: article=%s revision=%d feed=%s mentions=%d",
                article.id(),
                article.revision(),
                article.feedId(),
                told.size());
        for (Mention mention : told) {
            metrics.mention(mention.withdrawn() ? MentionOutcome.WITHDRAWN : MentionOutcome.TOLD);
            metrics.latency(HopName.MENTION, mention, now);
        }
    }
}
