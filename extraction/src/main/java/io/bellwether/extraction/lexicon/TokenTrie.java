package io.bellwether.extraction.lexicon;

import io.bellwether.events.Quote;
import io.bellwether.extraction.text.Sentence;
import io.bellwether.extraction.text.Sentences;
import io.bellwether.extraction.text.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Phrases by their words in lower case, found in one pass: from each token, the longest that begins there. Built once, then only
 * read; any number of threads may share one.
 *
 * @param <T> what a phrase means
 */
public final class TokenTrie<T> {
    private final Node<T> root = new Node<>();

    /** A phrase found: what it means and the token past its last. */
    public record Match<T>(T meaning, int end) {}

    /** The first meaning given to a phrase stands. */
    public void put(String phrase, T meaning) {
        Node<T> node = root;
        for (Token token : words(phrase)) {
            node = node.next.computeIfAbsent(token.lower(), word -> new Node<>());
        }
        if (node.meaning == null && node != root) {
            node.meaning = meaning;
        }
    }

    /** What a phrase is found by: two phrases of one key are one phrase. Empty when it has no word. */
    public static String key(String phrase) {
        return words(phrase).stream().map(Token::lower).collect(Collectors.joining(" "));
    }

    private static List<Token> words(String phrase) {
        return Sentences.of(phrase, Quote.Field.TEXT).stream()
                .map(Sentence::tokens)
                .flatMap(List::stream)
                .toList();
    }

    /** The longest phrase that begins at {@code from}; null when none does. */
    public Match<T> longest(List<Token> tokens, int from) {
        Node<T> node = root;
        T meaning = null;
        int end = from;
        for (int i = from; i < tokens.size(); i++) {
            node = node.next.get(tokens.get(i).lower());
            if (node == null) {
                break;
            }
            if (node.meaning != null) {
                meaning = node.meaning;
                end = i + 1;
            }
        }
        return meaning == null ? null : new Match<>(meaning, end);
    }

    private static final class Node<T> {
        private final Map<String, Node<T>> next = new HashMap<>(2);
        private T meaning;
    }
}
