package io.bellwether.classify.article;

import io.bellwether.events.Article;
import io.bellwether.extraction.Extractor;
import io.bellwether.extraction.claim.Claim;
import jakarta.inject.Singleton;
import java.util.List;

/** What the extraction library reads in an article. */
@Singleton
public class ExtractedClaims implements ArticleReading {
    private final Extractor extractor;

    public ExtractedClaims(Extractor extractor) {
        this.extractor = extractor;
    }

    @Override
    public List<Claim> claims(Article article) {
        return extractor.read(article.title(), article.text());
    }
}
