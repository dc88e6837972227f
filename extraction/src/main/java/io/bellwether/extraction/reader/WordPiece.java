package io.bellwether.extraction.reader;

import io.bellwether.events.Quote;
import io.bellwether.extraction.lexicon.DamagedResource;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Words to the pieces of BERT's uncased vocabulary: small letters without accents, the longest piece first. Offsets are those
 * of the text as given. {@code training/pieces.py} does the same; a test holds one against the other.
 */
final class WordPiece {
    /** How many pieces a text has at most before its last mark; what the model was trained with. */
    static final int LIMIT = 128;

    private static final String VOCABULARY = "reader/vocabulary.txt";
    private static final int VOCABULARY_SIZE = 30_522;
    private static final int LONGEST_WORD = 60;
    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");

    private final Map<String, Integer> vocabulary;
    private final int begin;
    private final int end;
    private final int[] unknown;

    private WordPiece(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
        this.begin = vocabulary.get("[CLS]");
        this.end = vocabulary.get("[SEP]");
        this.unknown = new int[] {vocabulary.get("[UNK]")};
    }

    /** @throws DamagedResource when the vocabulary is missing or not the one the model was trained with */
    static WordPiece load() {
        return of(ModelFile.verified(VOCABULARY).toLines());
    }

    static WordPiece of(List<String> pieces) {
        if (pieces.size() != VOCABULARY_SIZE) {
            throw new DamagedResource(VOCABULARY, pieces.size() + " pieces, must be " + VOCABULARY_SIZE);
        }
        Map<String, Integer> vocabulary = HashMap.newHashMap(pieces.size());
        for (String piece : pieces) {
            vocabulary.put(piece, vocabulary.size());
        }
        return new WordPiece(vocabulary);
    }

    /** The title, and the text from {@code from} up to {@code to}, as far as there is room. */
    Encoding encode(String title, String text, int from, int to) {
        Encoding.Builder builder = new Encoding.Builder(LIMIT);
        builder.boundary(begin, Quote.Field.TITLE);
        addWords(builder, Quote.Field.TITLE, title, 0, title.length());
        builder.boundary(end, Quote.Field.TITLE);
        int read = addWords(builder, Quote.Field.TEXT, text, from, to);
        builder.boundary(end, Quote.Field.TEXT);
        return builder.build(read);
    }

    /** @return where the first word stands that has no room, else {@code to} */
    private int addWords(Encoding.Builder builder, Quote.Field field, String text, int from, int to) {
        int at = from;
        while (at < to) {
            int c = text.codePointAt(at);
            if (isBlank(c)) {
                at += Character.charCount(c);
                continue;
            }
            int wordEnd = wordEnd(text, at, to);
            String word = text.substring(at, wordEnd);
            if (!builder.word(field, at, wordEnd, pieces(word), WordForm.of(word))) {
                return at;
            }
            at = wordEnd;
        }
        return to;
    }

    private static int wordEnd(String text, int at, int to) {
        int c = text.codePointAt(at);
        int end = at + Character.charCount(c);
        if (standsAlone(c)) {
            return Math.min(end, to);
        }
        while (end < to && !isSpace(text.codePointAt(end)) && !isMark(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return Math.min(end, to);
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }

    private static boolean isBlank(int c) {
        int type = Character.getType(c);
        return isSpace(c) || type == Character.CONTROL || type == Character.FORMAT;
    }

    /** A mark, or a Chinese character. */
    private static boolean standsAlone(int c) {
        return isMark(c) || (c >= 0x4e00 && c <= 0x9fff);
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL -> true;
            default -> false;
        };
    }

    private int[] pieces(String word) {
        if (word.length() > 4 * LONGEST_WORD) {
            return unknown;
        }
        String plain = ACCENTS.matcher(Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
        if (plain.codePointCount(0, plain.length()) > LONGEST_WORD) {
            return unknown;
        }
        int[] pieces = new int[plain.length()];
        int count = 0;
        for (int at = 0; at < plain.length(); count++) {
            int pieceEnd = longest(plain, at);
            if (pieceEnd == at) {
                return unknown;
            }
            pieces[count] = vocabulary.get(piece(plain, at, pieceEnd));
            at = pieceEnd;
        }
        return Arrays.copyOf(pieces, count);
    }

    private int longest(String word, int from) {
        int to = word.length();
        while (to > from && !vocabulary.containsKey(piece(word, from, to))) {
            to--;
        }
        return to;
    }

    private static String piece(String word, int from, int to) {
        return from == 0 ? word.substring(0, to) : "##" + word.substring(from, to);
    }
}
