package io.bellwether.classify.article;

import io.bellwether.events.Article;
import io.bellwether.extraction.claim.Claim;
import java.util.List;

/** What an article claims. Any number of threads may share one. */
@FunctionalInterface
public interface ArticleReading {

    /** Empty when it claims nothing. */
    List<Claim> claims(Article article);
}
