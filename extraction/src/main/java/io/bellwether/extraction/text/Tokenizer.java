package io.bellwether.extraction.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Words and marks. {@code OpenAI's} gives {@code OpenAI} and {@code 's}; {@code ex-Google} gives {@code ex-} and {@code Google};
 * {@code AT&T}, {@code U.S.}, {@code Fils-Aimé} and {@code O'Brien} stay whole. One pass, no backtracking.
 */
final class Tokenizer {
    private static final Set<String> ABBREVIATIONS = Words.of("""
            mr mrs ms dr prof sen rep gov gen col lt sgt capt rev hon jr sr inc corp ltd co bros st no""");

    private static final List<String> PREFIXES = List.of("ex-", "then-");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();

    private Tokenizer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text, int from, int to) {
        Tokenizer tokenizer = new Tokenizer(text);
        int at = from;
        while (at < to) {
            at = tokenizer.next(at, to);
        }
        return tokenizer.tokens;
    }

    private int next(int at, int to) {
        char c = text.charAt(at);
        if (Character.isWhitespace(c) || c == '\u00a0' || Character.isISOControl(c)) {
            return at + 1;
        }
        if (!isWordPart(c)) {
            int end = Character.isHighSurrogate(c) && at + 1 < to ? at + 2 : at + 1;
            return add(at, end);
        }
        int end = wordEnd(at, to);
        int apostrophe = possessive(at, end);
        return apostrophe > at ? addPossessive(at, apostrophe, end) : addWord(at, end);
    }

    private int addPossessive(int at, int apostrophe, int end) {
        addWord(at, apostrophe);
        return add(apostrophe, end);
    }

    private int addWord(int at, int end) {
        String lower = text.substring(at, end).toLowerCase(Locale.ROOT);
        for (String prefix : PREFIXES) {
            if (lower.startsWith(prefix) && lower.length() > prefix.length()) {
                add(at, at + prefix.length());
                return add(at + prefix.length(), end);
            }
        }
        return add(at, end);
    }

    private int add(int at, int end) {
        String word = text.substring(at, end);
        tokens.add(new Token(at, end, word, word.toLowerCase(Locale.ROOT).replace('’', '\''), Shape.of(word)));
        return end;
    }

    /** Where {@code 's} begins, or -1. */
    private int possessive(int at, int end) {
        boolean s = end - at > 2 && (text.charAt(end - 1) == 's' || text.charAt(end - 1) == 'S');
        return s && isApostrophe(text.charAt(end - 2)) ? end - 2 : -1;
    }

    private int wordEnd(int at, int to) {
        int i = at + 1;
        while (i < to && (isWordPart(text.charAt(i)) || joins(i, to))) {
            i++;
        }
        return i;
    }

    /** A mark inside a word: between two word characters, or the last dot of {@code U.S.} */
    private boolean joins(int i, int to) {
        char c = text.charAt(i);
        boolean between = i + 1 < to && isWordPart(text.charAt(i + 1));
        if (c == '.') {
            return (between && !followsSentence(i)) || isInitials(i) || isAbbreviation(i);
        }
        if (c == '&') {
            return between;
        }
        return between && (c == '-' || c == '‑' || isApostrophe(c));
    }

    /** {@code end.Start}: a full stop with the blank forgotten, not a dot inside a word. */
    private boolean followsSentence(int i) {
        return i >= 2
                && Character.isLowerCase(text.charAt(i - 1))
                && Character.isLowerCase(text.charAt(i - 2))
                && Character.isUpperCase(text.charAt(i + 1))
                && i + 2 < text.length()
                && Character.isLowerCase(text.charAt(i + 2));
    }

    /** The dot of {@code Mr.} and {@code Inc.}, which belongs to the word. */
    private boolean isAbbreviation(int dot) {
        int from = dot;
        while (from > 0 && dot - from < 5 && isWordPart(text.charAt(from - 1))) {
            from--;
        }
        return Character.isUpperCase(text.charAt(from))
                && ABBREVIATIONS.contains(text.substring(from, dot).toLowerCase(Locale.ROOT));
    }

    /** The last dot of {@code U.S.} or of an initial. */
    private boolean isInitials(int i) {
        return Character.isUpperCase(text.charAt(i - 1))
                && (i < 2 || text.charAt(i - 2) == '.' || !isWordPart(text.charAt(i - 2)));
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’';
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }
}
