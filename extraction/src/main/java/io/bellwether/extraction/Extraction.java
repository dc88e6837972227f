package io.bellwether.extraction;

import io.bellwether.extraction.claim.Claim;
import java.util.List;

/**
 * What came of reading an article.
 *
 * @param cleaned the title and text as they were read: plain, cut to their limits. Offsets of quotes refer to these
 * @param claims  one for each move that the article claims, in the order in which they are told; empty when it claims none
 */
public record Extraction(ArticleText cleaned, List<Claim> claims) {

    public Extraction {
        claims = List.copyOf(claims);
    }

    /** Whether the article claims any move. */
    public boolean isMove() {
        return !claims.isEmpty();
    }
}
