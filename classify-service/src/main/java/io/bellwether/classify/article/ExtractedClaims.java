package io.bellwether.classify.article;

import io.bellwether.events.Article;
import io.bellwether.extraction.Extractor;
import io.bellwether.extraction.claim.Claim;
import io.bellwether.extraction.lexicon.DamagedResource;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;

/** What the extraction library reads in an article. Loaded before all else: the streams wait for their topics first. */
@Singleton
@Startup(1)
public class ExtractedClaims implements ArticleReading {
    private static final Logger LOG = Logger.getLogger(ExtractedClaims.class);

    private final Extractor extractor = load();

    /** A service that cannot read the news does not start, and says so in one line. */
    private static Extractor load() {
        try {
            return Extractor.create();
        } catch (DamagedResource e) {
            LOG.error("Cannot read articles: " + e.getMessage());
            Quarkus.asyncExit(1);
            throw new PreventFurtherStepsException(1);
        }
    }

    @Override
    public List<Claim> claims(Article article) {
        return extractor.read(article.title(), article.text());
    }
}
