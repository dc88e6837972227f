package io.bellwether.extraction.tag;

import io.bellwether.extraction.lexicon.Lexicon;
import io.bellwether.extraction.lexicon.TokenTrie;
import io.bellwether.extraction.text.Sentence;
import io.bellwether.extraction.text.Shape;
import io.bellwether.extraction.text.Token;
import io.bellwether.extraction.text.Words;
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

    private static final Set<String> NOT_SCOPE = Words.of("""
            the a an its his her their at in on by to from with after as who and for of is was has will amid
            says said over until since before when while but that or are were had have this last next""");

    private final Lexicon lexicon;

    PostGrammar(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The token past the post that begins at {@code from}; {@code from} itself when none does. */
    int end(Sentence sentence, int from) {
        List<Token> tokens = sentence.tokens();
        int head = headEnd(tokens, from);
        if (head == from) {
            return from;
        }
        int end = scopeEnd(sentence, head);
        if (end < tokens.size() && AND.contains(tokens.get(end).lower())) {
            int further = headEnd(tokens, end + 1);
            return further > end + 1 ? scopeEnd(sentence, further) : end;
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
            TokenTrie.Match<String> inner = i > from ? lexicon.postPhrases().longest(tokens, i) : null;
            if (inner != null) {
                return inner.end();
            }
            if (isHead(tokens, i)) {
                end = i + 1;
            } else if (!isModifier(tokens, from, i)) {
                break;
            }
        }
        return end;
    }

    private boolean isHead(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        boolean firm = token.is("partners")
                && token.isCapitalized()
                && i > 0
                && tokens.get(i - 1).isCapitalized();
        return lexicon.postHeads().contains(token.lower()) && !firm;
    }

    private boolean isModifier(List<Token> tokens, int from, int i) {
        Token token = tokens.get(i);
        if (token.is("and") || token.is("&")) {
            return i > from
                    && i + 1 < tokens.size()
                    && lexicon.postWords().contains(tokens.get(i + 1).lower());
        }
        return lexicon.postWords().contains(token.lower());
    }

    /** {@code of AI research}; not {@code of OpenAI}. */
    private int scopeEnd(Sentence sentence, int head) {
        List<Token> tokens = sentence.tokens();
        if (head + 1 >= tokens.size() || !OF.contains(tokens.get(head).lower())) {
            return head;
        }
        int i = head + 1;
        while (i < tokens.size() && i <= head + MAX_SCOPE && isScope(sentence, i)) {
            i++;
        }
        while (i > head + 1 && AND.contains(tokens.get(i - 1).lower())) {
            i--;
        }
        return i == head + 1 ? head : i;
    }

    private boolean isScope(Sentence sentence, int i) {
        List<Token> tokens = sentence.tokens();
        Token token = tokens.get(i);
        if (token.is("and") || token.is("&")) {
            return i + 1 < tokens.size() && isScope(sentence, i + 1);
        }
        if (token.isPunctuation()
                || NOT_SCOPE.contains(token.lower())
                || lexicon.triggers().longest(tokens, i) != null) {
            return false;
        }
        return token.shape() == Shape.LOWER
                || (lexicon.postWords().contains(token.lower()) && !beginsName(sentence, i))
                || token.is("ai")
                || lexicon.places().longest(tokens, i) != null
                || (sentence.titleCase()
                        && lexicon.common().contains(token.lower())
                        && !lexicon.isGiven(token.lower()));
    }

    /** {@code of Business Week}: a word of posts that begins a name. */
    private boolean beginsName(Sentence sentence, int i) {
        List<Token> tokens = sentence.tokens();
        if (!tokens.get(i).isCapitalized() || i + 1 >= tokens.size()) {
            return false;
        }
        Token next = tokens.get(i + 1);
        return next.isCapitalized()
                && !lexicon.postWords().contains(next.lower())
                && !(sentence.titleCase() && lexicon.common().contains(next.lower()));
    }
}
