package io.bellwether.extraction.claim;

import io.bellwether.extraction.frame.RuleFrameReader;
import io.bellwether.extraction.lexicon.Trigger.Act;
import io.bellwether.extraction.reader.Span;
import io.bellwether.extraction.tag.Chunk;
import io.bellwether.extraction.tag.TaggedSentence;
import io.bellwether.extraction.text.Shape;
import io.bellwether.extraction.text.Token;
import io.bellwether.extraction.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether a sentence tells news of a move: it has a word moves are told with, and no word that puts it years back. */
final class Told {
    private static final Set<String> CAREER = Words.of("""
            former formerly previously earlier later once was were spent began ex- worked""");

    private Told() {}

    static boolean isIn(TaggedSentence tagged) {
        return RuleFrameReader.tellsOfMoves(tagged)
                && !isOfThePast(tagged.sentence().tokens());
    }

    /** Whether a name stands where careers are told: {@code a former director of}, {@code a founding member of}. */
    static boolean isCareer(TaggedSentence tagged, Span name) {
        boolean career = false;
        for (Chunk chunk : tagged.chunks()) {
            if (tagged.sentence().tokens().get(chunk.from()).start() >= name.start()) {
                break;
            }
            career = opensCareer(chunk) || (career && !opensNews(chunk));
        }
        return career;
    }

    private static boolean opensCareer(Chunk chunk) {
        return chunk.isTrigger(Act.FOUND) || CAREER.contains(chunk.text().toLowerCase(Locale.ROOT));
    }

    private static boolean opensNews(Chunk chunk) {
        return chunk.trigger() != null && !chunk.isTrigger(Act.ASSUME);
    }

    /** {@code in 2003}, {@code since 2019}, {@code ten years ago}, {@code still}. */
    private static boolean isOfThePast(List<Token> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            Token before = tokens.get(i - 1);
            boolean year = isYear(tokens.get(i)) && (before.is("in") || before.is("since") || before.is("until"));
            boolean ago = tokens.get(i).is("ago") && isLong(before);
            if (year || ago || tokens.get(i).is("still")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLong(Token token) {
        return token.is("years") || token.is("year") || token.is("decades") || token.is("decade");
    }

    private static boolean isYear(Token token) {
        return token.shape() == Shape.NUMBER
                && token.text().length() == 4
                && (token.text().startsWith("19") || token.text().startsWith("20"));
    }
}
