package io.bellwether.extraction.claim;

import io.bellwether.extraction.lexicon.Lexicon;
import io.bellwether.extraction.text.Sentence;
import io.bellwether.extraction.text.Token;
import java.util.List;

/** Whether an article is about sport or the screen, where people join, leave and sign all day and none of it is our business. */
final class Genre {
    private static final int FIRST_SENTENCES = 12;
    private static final int FEW = 2;
    private static final double SHARE = 0.035;

    private final Lexicon lexicon;

    Genre(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** How thick the opening is with words of the one or the other, whichever is thicker. */
    Pastime of(List<Sentence> sentences) {
        int words = 0;
        int sport = 0;
        int screen = 0;
        for (Sentence sentence : sentences.subList(0, Math.min(FIRST_SENTENCES, sentences.size()))) {
            for (Token token : sentence.tokens()) {
                words += token.isPunctuation() ? 0 : 1;
                sport += lexicon.sport().contains(token.lower()) ? 1 : 0;
                screen += lexicon.screen().contains(token.lower()) ? 1 : 0;
            }
        }
        return new Pastime(Math.max(sport, screen), Math.max(words, 1));
    }

    /** So many words of it, of so many. */
    record Pastime(int hits, int words) {
        double share() {
            return hits / (double) words;
        }

        /** Whether the article is about nothing else. */
        boolean isAll() {
            return hits >= FEW && share() > SHARE;
        }
    }
}
