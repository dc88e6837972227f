package io.bellwether.extraction.career;

import io.bellwether.events.Position;
import io.bellwether.events.Quote;
import io.bellwether.extraction.claim.Claim;
import io.bellwether.extraction.gazetteer.Gazetteer;
import io.bellwether.extraction.lexicon.Lexicon;
import io.bellwether.extraction.tag.TaggedSentence;
import io.bellwether.extraction.tag.Tagger;
import io.bellwether.extraction.text.Sentences;
import java.util.List;
import java.util.stream.Stream;

/**
 * Completes the claims of an article with what it tells of their people besides. Thread-safe; costs nothing where nothing is
 * claimed, and a bounded amount whatever the article.
 */
public final class CareerReader {
    /** As many sentences are looked at: what a long page tells of somebody's past stands in its first screens. */
    private static final int MOST_SENTENCES = 200;

    private final Tagger tagger;
    private final CareerWords words;

    public CareerReader(Lexicon lexicon, Gazetteer gazetteer) {
        this.tagger = new Tagger(lexicon, gazetteer);
        this.words = CareerWords.load();
    }

    /**
     * The same claims, each with profile and career where the article gives them.
     *
     * @param title clean
     * @param text  clean
     */
    public List<Claim> complete(String title, String text, List<Claim> claims) {
        if (claims.isEmpty()) {
            return claims;
        }
        List<TaggedSentence> sentences = Stream.concat(
                        Sentences.of(title, Quote.Field.TITLE).stream(), Sentences.of(text, Quote.Field.TEXT).stream())
                .limit(MOST_SENTENCES)
                .map(tagger::tag)
                .toList();
        boolean alone =
                claims.stream().map(claim -> claim.person().id()).distinct().count() == 1;
        List<Table> tables = alone ? Table.in(text) : List.of();
        return claims.stream().map(claim -> complete(claim, sentences, tables)).toList();
    }

    private Claim complete(Claim claim, List<TaggedSentence> sentences, List<Table> tables) {
        List<Spoken> spoken = Spoken.of(claim.person(), sentences);
        List<Position> told = new Background(words, claim).of(spoken);
        List<Position> career = tables.stream()
                .map(table -> new CareerTable(tagger, table).of(claim))
                .filter(positions -> !positions.isEmpty())
                .findFirst()
                .map(positions -> CareerTable.completed(positions, told))
                .orElse(told);
        return claim.with(new Profiles(words).of(claim, spoken), career);
    }
}
