package io.bellwether.classify.pasted;

import io.bellwether.events.Organization;
import io.bellwether.events.Quote;
import io.bellwether.extraction.ArticleText;
import io.bellwether.extraction.Extraction;
import io.bellwether.extraction.answer.Highlight;
import io.bellwether.extraction.answer.Highlights;
import io.bellwether.extraction.claim.Claim;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An article that was read, as the page shows it.
 *
 * @param title marked
 * @param text  marked
 * @param moves the first {@value #MOST_MOVES}
 * @param more  how many more there are
 */
public record ReadArticle(MarkedText title, MarkedText text, List<MoveLine> moves, int more) {
    private static final int MOST_MOVES = 200;

    /**
     * A move in words; what is not told is empty.
     *
     * @param percent how likely the reading is right
     */
    public record MoveLine(
            String person,
            String from,
            String to,
            String role,
            String kind,
            String status,
            long percent,
            String quote) {

        static MoveLine of(Claim claim) {
            return new MoveLine(
                    claim.person().name(),
                    names(claim.from()),
                    names(claim.to()),
                    claim.role() == null ? "" : claim.role(),
                    claim.kind().word(),
                    claim.status().word(),
                    Math.round(100 * claim.confidence()),
                    claim.quote().text());
        }

        private static String names(List<Organization> organizations) {
            return organizations.stream().map(Organization::name).collect(Collectors.joining(", "));
        }
    }

    static ReadArticle of(Extraction extraction) {
        ArticleText cleaned = extraction.cleaned();
        List<Claim> shown = extraction.claims().stream().limit(MOST_MOVES).toList();
        List<Highlight> highlights = shown.stream()
                .flatMap(claim -> Highlights.of(cleaned, claim).stream())
                .toList();
        return new ReadArticle(
                MarkedText.of(cleaned.title(), Quote.Field.TITLE, highlights),
                MarkedText.of(cleaned.text(), Quote.Field.TEXT, highlights),
                shown.stream().map(MoveLine::of).toList(),
                extraction.claims().size() - shown.size());
    }
}
