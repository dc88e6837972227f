package io.bellwether.extraction.text;

import io.bellwether.events.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Splits a field into sentences. A full stop ends one unless it belongs to an abbreviation or an initial; a line break always
 * does, but where the next line goes on in small letters. A sentence of more than {@value #MAX_TOKENS} tokens is read in pieces.
 */
public final class Sentences {
    /** Longer than any sentence worth reading; keeps the work a sentence costs bounded. */
    public static final int MAX_TOKENS = 250;

    private static final Set<String> ABBREVIATIONS = Words.of("""
            mr mrs ms dr prof sen rep gov gen col lt sgt capt maj adm rev hon sr jr st inc corp co ltd vs no nos
            fig approx est dept univ jan feb mar apr jun jul aug sep sept oct nov dec e.g i.e etc bros messrs mt
            ft supt det insp cmdr""");

    private final String text;
    private final Quote.Field field;
    private final List<Sentence> sentences = new ArrayList<>();

    private Sentences(String text, Quote.Field field) {
        this.text = text;
        this.field = field;
    }

    /** The sentences of a title, or of a text, in order. */
    public static List<Sentence> of(String text, Quote.Field field) {
        return new Sentences(text, field).split();
    }

    private List<Sentence> split() {
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (ends(i, start)) {
                int end = pastClosingMarks(i + 1);
                add(start, end);
                start = end;
                i = end - 1;
            }
        }
        add(start, text.length());
        return sentences;
    }

    private boolean ends(int i, int start) {
        char c = text.charAt(i);
        if (c == '\n') {
            return !continuesBelow(i);
        }
        if (c != '.' && c != '!' && c != '?' && c != '…') {
            return false;
        }
        int next = pastClosingMarks(i + 1);
        if (next < text.length() && !Character.isWhitespace(text.charAt(next))) {
            return false;
        }
        return (c != '.' || !isAbbreviation(i, start)) && startsSentence(next);
    }

    private boolean continuesBelow(int i) {
        int next = skipBlanks(i);
        return next < text.length() && Character.isLowerCase(text.charAt(next));
    }

    private boolean startsSentence(int from) {
        int next = skipBlanks(from);
        return next >= text.length() || !Character.isLowerCase(text.charAt(next));
    }

    private int skipBlanks(int from) {
        int i = from;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private int pastClosingMarks(int from) {
        int i = from;
        while (i < text.length() && "\"'”’)]».!?".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private boolean isAbbreviation(int dot, int start) {
        int from = dot;
        while (from > start && !Character.isWhitespace(text.charAt(from - 1)) && dot - from < 12) {
            from--;
        }
        String word = text.substring(from, dot).toLowerCase(Locale.ROOT).replaceFirst("^[(\"'“‘]+", "");
        return ABBREVIATIONS.contains(word) || isInitial(word);
    }

    /** {@code J.} and {@code U.S.}: one letter, or letters with dots between. A sentence that ends so runs on: the lesser harm. */
    private static boolean isInitial(String word) {
        return (word.length() == 1 && Character.isLetter(word.charAt(0)))
                || (word.length() >= 3 && word.charAt(1) == '.' && word.length() <= 5);
    }

    private void add(int from, int to) {
        List<Token> tokens = Tokenizer.tokens(text, from, to);
        for (int i = 0; i < tokens.size(); i += MAX_TOKENS) {
            addPiece(tokens.subList(i, Math.min(tokens.size(), i + MAX_TOKENS)));
        }
    }

    private void addPiece(List<Token> tokens) {
        if (tokens.stream().allMatch(Token::isPunctuation)) {
            return;
        }
        int start = tokens.getFirst().start();
        int end = tokens.getLast().end();
        int index = sentences.size() + (field == Quote.Field.TITLE ? 0 : 1);
        sentences.add(new Sentence(
                field, index, start, end, text.substring(start, end), List.copyOf(tokens), isTitleCase(tokens)));
    }

    /** Most of the longer words have a capital. */
    private static boolean isTitleCase(List<Token> tokens) {
        int capitals = 0;
        int small = 0;
        for (Token token : tokens) {
            if (token.text().length() >= 4 && token.shape() != Shape.NUMBER) {
                capitals += token.isCapitalized() ? 1 : 0;
                small += token.shape() == Shape.LOWER ? 1 : 0;
            }
        }
        return capitals >= 2 && capitals > 4 * small;
    }
}
