package io.bellwether.extraction.claim;

import io.bellwether.extraction.lexicon.Lexicon;
import io.bellwether.extraction.text.Sentence;
import io.bellwether.extraction.text.Token;
import java.util.List;
import java.util.Set;

/** How much an article is about sport or the screen, where people join, leave and sign all day and none of it is our business. */
final class Genre {
    private static final int FIRST_SENTENCES = 12;
    private static final double TEN = 10;

    private final Lexicon lexicon;

    Genre(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Words of sport, or of the screen where they are more, in ten words of the opening. */
    double pastime(List<Sentence> sentences) {
        List<Token> words = sentences.stream()
                .limit(FIRST_SENTENCES)
                .flatMap(sentence -> sentence.tokens().stream())
                .filter(token -> !token.isPunctuation())
                .toList();
        long most = Math.max(of(lexicon.sport(), words), of(lexicon.screen(), words));
        return words.isEmpty() ? 0 : TEN * most / words.size();
    }

    private static long of(Set<String> lexicon, List<Token> words) {
        return words.stream().filter(word -> lexicon.contains(word.lower())).count();
    }
}
