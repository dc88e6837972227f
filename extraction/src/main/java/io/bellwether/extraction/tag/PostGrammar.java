package io.bellwether.extraction.tag;

import io.bellwether.extraction.lexicon.Words;
import io.bellwether.extraction.lexicon.Lexicon;
import io.bellwether.extraction.lexicon.TokenTrie;
import io.bellwether.extraction.text.Shape;
import io.bellwether.extraction.text.Token;
import java.util.List;
import java.util.Set;

/**
 * Where a post ends: {@code executive VP and chief communications officer}, {@code head of AI research}. Modifiers, a head, what
 * the post is of as long as that is no organisation, and further posts joined by {@code and}.
 */
final class PostGrammar {
    private static final int MAX_MODIFIERS = 6;
    private static final int MAX_SCOPE = 5;
    private static final Set<String> OF = Set.of("of", "for");
    private static final Set<String> AND = Set.of("and", "&", "/");
    /** Heads that are common words too: they need a modifier, or a word that says whose they are, beside them. */
    private static final Set<String> WEAK_MODIFIERS_ONLY =
            Words.of("""
            new next first top us uk third second world""");

    private static final Set<String> NOT_SCOPE = Words.of("""
            the a an its his her their at in on by to from with after as who and for of is was has will amid
            says said over until since before when while but that or are were had have this last next""");

    private final Lexicon lexicon;

    PostGrammar(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The token past the post that begins at {@code from}; {@code from} itself when none does. */
    int end(List<Token> tokens, int from) {
        int head = headEnd(tokens, from);
        if (head == from) {
            return from;
        }
        int end = scopeEnd(tokens, head);
        if (end < tokens.size() && AND.contains(tokens.get(end).lower())) {
            int further = headEnd(tokens, end + 1);
            return further > end + 1 ? scopeEnd(tokens, further) : end;
        }
        return end;
    }

    private int headEnd(List<Token> tokens, int from) {
        TokenTrie.Match<String> phrase =
                from < tokens.size() ? lexicon.postPhrases().longest(tokens, from) : null;
        if (phrase != null) {
            return phrase.end();
        }
        int end = from;
        for (int i = from; i < tokens.size() && i < from + MAX_MODIFIERS; i++) {
            Token token = tokens.get(i);
            TokenTrie.Match<String> inner = i > from ? lexicon.postPhrases().longest(tokens, i) : null;
            if (inner != null) {
                return inner.end();
            }
            if (isHead(token)) {
                end = i + 1;
            } else if (!isModifier(tokens, i)) {
                break;
            }
        }
        return end;
    }

    private boolean isHead(Token token) {
        return lexicon.postHeads().contains(token.lower());
    }

    private boolean isModifier(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        if (token.is("and") || token.is("&")) {
            return i > 0
                    && i + 1 < tokens.size()
                    && lexicon.postWords().contains(tokens.get(i + 1).lower());
        }
        return lexicon.postWords().contains(token.lower());
    }

    /** {@code of AI research}; not {@code of OpenAI}. */
    private int scopeEnd(List<Token> tokens, int head) {
        if (head + 1 >= tokens.size() || !OF.contains(tokens.get(head).lower())) {
            return head;
        }
        int i = head + 1;
        while (i < tokens.size() && i <= head + MAX_SCOPE && isScope(tokens, i)) {
            i++;
        }
        while (i > head + 1 && AND.contains(tokens.get(i - 1).lower())) {
            i--;
        }
        return i == head + 1 ? head : i;
    }

    private boolean isScope(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        if (token.is("and") || token.is("&")) {
            return i + 1 < tokens.size() && isScope(tokens, i + 1);
        }
        if (token.isPunctuation()
                || NOT_SCOPE.contains(token.lower())
                || lexicon.triggers().longest(tokens, i) != null) {
            return false;
        }
        return token.shape() == Shape.LOWER
                || lexicon.postWords().contains(token.lower())
                || token.is("ai")
                || lexicon.places().longest(tokens, i) != null
                || lexicon.common().contains(token.lower()) && !lexicon.isGiven(token.lower());
    }

    static boolean onlyWeak(List<Token> tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!WEAK_MODIFIERS_ONLY.contains(tokens.get(i).lower())) {
                return false;
            }
        }
        return true;
    }
}
