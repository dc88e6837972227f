package io.bellwether.extraction.tag;

import io.bellwether.extraction.lexicon.Lexicon;
import io.bellwether.extraction.lexicon.TokenTrie;
import io.bellwether.extraction.lexicon.Trigger;
import io.bellwether.extraction.text.Sentence;
import io.bellwether.extraction.text.Shape;
import io.bellwether.extraction.text.Token;
import io.bellwether.extraction.text.Words;
import java.util.List;
import java.util.Set;

/** Where a run of capitalised words that is a name ends: {@code Ludwig van der Berg}, {@code Department of Energy}. */
final class NameRuns {
    private static final int MAX_TOKENS = 9;
    private static final Set<String> PARTICLES = Words.of("""
            de da di du del della dos das van von der den ter ten bin ibn al el la le zu y""");
    private static final Set<String> TAKES_OF = Words.of("""
            university bank department ministry institute church house museum college bureau office school
            center centre council court academy board chamber league federation institutes association society
            ministries union library royal conservatory secretariat port general""");
    /** Heads of posts that are surnames too, when a given name stands before them. */
    private static final Set<String> SURNAME_POSTS = Words.of("""
            dean judge bishop partner fellow head prosecutor principal cardinal warden mayor sheriff chancellor
            banker premier commander marshall chief""");

    private static final Set<String> FOLLOWS_SUBJECT = Words.of("""
            is has will was had said to and may can could would should must might also now did told sent of
            at in on for from with by as after are were do does the its it that which who""");

    private static final Set<String> NICKNAME_MARKS = Set.of("(", "\"", "“", "‘", "'");

    private final Lexicon lexicon;
    private final PostGrammar posts;

    NameRuns(Lexicon lexicon, PostGrammar posts) {
        this.lexicon = lexicon;
        this.posts = posts;
    }

    /** The token past the run that begins at {@code from}; {@code from} itself when none does. */
    int end(Sentence sentence, int from) {
        List<Token> tokens = sentence.tokens();
        if (!begins(sentence, from)) {
            return from;
        }
        int i = from + 1;
        while (i < tokens.size() && i - from < MAX_TOKENS) {
            int next = further(sentence, from, i);
            if (next == i) {
                break;
            }
            i = next;
        }
        return i;
    }

    private boolean begins(Sentence sentence, int i) {
        Token token = sentence.tokens().get(i);
        if (!token.isCapitalized() || (token.text().length() == 1 && !followedByName(sentence, i))) {
            return false;
        }
        if (lexicon.common().contains(token.lower()) && (sentence.titleCase() || i == 0 || afterQuote(sentence, i))) {
            return (lexicon.isGiven(token.lower()) && followedByName(sentence, i))
                    || (token.shape() == Shape.CAPS && !sentence.titleCase() && i > 0);
        }
        if (posts.end(sentence, i) > i || opensSentence(sentence, i)) {
            return false;
        }
        if (isHeadlineVerb(sentence, i) && !followedByPost(sentence, i)) {
            return false;
        }
        return !(lexicon.common().contains(token.lower()) && lexicon.triggers().longest(sentence.tokens(), i) != null);
    }

    private boolean followedByPost(Sentence sentence, int i) {
        return posts.end(sentence, i + 1) > i + 1;
    }

    /** {@code Influential researchers}: a capital that only the sentence's beginning gives. */
    private boolean opensSentence(Sentence sentence, int i) {
        Token token = sentence.tokens().get(i);
        boolean first = i == 0 || afterQuote(sentence, i);
        if (!first
                || sentence.titleCase()
                || token.shape() != Shape.TITLE
                || i + 1 >= sentence.tokens().size()) {
            return false;
        }
        Token next = sentence.tokens().get(i + 1);
        return next.shape() == Shape.LOWER
                && !next.is("'s")
                && !FOLLOWS_SUBJECT.contains(next.lower())
                && !next.lower().endsWith("s")
                && !next.lower().endsWith("ed")
                && !next.lower().endsWith("ly")
                && lexicon.triggers().longest(sentence.tokens(), i + 1) == null
                && token.text().chars().skip(1).allMatch(Character::isLowerCase)
                && posts.end(sentence, i + 1) == i + 1
                && !lexicon.isGiven(token.lower());
    }

    private static boolean afterQuote(Sentence sentence, int i) {
        Token before = sentence.tokens().get(i - 1);
        return before.isPunctuation() && "\"“'‘:—–|".contains(before.text());
    }

    private boolean followedByName(Sentence sentence, int i) {
        if (i + 1 >= sentence.tokens().size()) {
            return false;
        }
        Token next = sentence.tokens().get(i + 1);
        return next.isCapitalized() && !lexicon.common().contains(next.lower());
    }

    private int further(Sentence sentence, int from, int i) {
        List<Token> tokens = sentence.tokens();
        Token token = tokens.get(i);
        boolean capitalNext = i + 1 < tokens.size() && continues(sentence, from, i + 1);
        if (token.isCapitalized()) {
            return continues(sentence, from, i) ? i + 1 : i;
        }
        if (NICKNAME_MARKS.contains(token.text()) && isNickname(sentence, from, i)) {
            return i + 3;
        }
        if (PARTICLES.contains(token.lower()) && capitalNext) {
            return i + 1;
        }
        if (token.is("&") && capitalNext) {
            return i + 1;
        }
        if (token.is("of") || token.is("for")) {
            int next = i + 1 < tokens.size() && tokens.get(i + 1).is("the") ? i + 2 : i + 1;
            boolean capital = next < tokens.size() && tokens.get(next).isCapitalized();
            boolean takes = TAKES_OF.contains(tokens.get(i - 1).lower())
                    || (tokens.get(i - 1).shape() == Shape.CAPS && token.is("of"));
            return capital && takes && !isPost(sentence, from, i) ? next : i;
        }
        if (token.is("and") && capitalNext) {
            return hasOf(tokens, from, i) && !lexicon.isGiven(tokens.get(i + 1).lower()) ? i + 1 : i;
        }
        return i;
    }

    /** {@code Mariano (Tino) Cuéllar}, {@code Yih-Shyan "Wally" Liaw}. */
    private boolean isNickname(Sentence sentence, int from, int i) {
        List<Token> tokens = sentence.tokens();
        return i + 3 < tokens.size()
                && tokens.get(i + 1).isCapitalized()
                && tokens.get(i + 2).isPunctuation()
                && continues(sentence, from, i + 3)
                && !lexicon.orgWords().contains(tokens.get(i - 1).lower());
    }

    private boolean isPost(Sentence sentence, int from, int to) {
        return posts.end(sentence, from) >= to;
    }

    private static boolean hasOf(List<Token> tokens, int from, int to) {
        return tokens.subList(from, to).stream().anyMatch(token -> token.is("of") || token.is("for"));
    }

    private boolean continues(Sentence sentence, int from, int i) {
        List<Token> tokens = sentence.tokens();
        Token token = tokens.get(i);
        if (!token.isCapitalized()) {
            return false;
        }
        boolean secondName = i == from + 1 && lexicon.isGiven(tokens.get(from).lower());
        if (secondName
                && SURNAME_POSTS.contains(token.lower())
                && token.shape() == Shape.TITLE
                && !nextIs(tokens, i, "of")) {
            return true;
        }
        if (posts.end(sentence, i) > i || isHeadlineVerb(sentence, i)) {
            return false;
        }
        if (!sentence.titleCase()) {
            return true;
        }
        boolean common = lexicon.common().contains(token.lower());
        return !common
                || (lexicon.orgWords().contains(token.lower())
                        && lexicon.triggers().longest(tokens, i) == null)
                || (secondName && lexicon.triggers().longest(tokens, i) == null && !isFunctionWord(token));
    }

    /** {@code Zelensky Names Kyrylo}: a headline quoted in a sentence. */
    private boolean isHeadlineVerb(Sentence sentence, int i) {
        TokenTrie.Match<Trigger> trigger = lexicon.triggers().longest(sentence.tokens(), i);
        return trigger != null
                && trigger.meaning().form() == Trigger.Form.THIRD
                && !lexicon.isGiven(sentence.tokens().get(i).lower());
    }

    private static boolean isFunctionWord(Token token) {
        return token.text().length() <= 3;
    }

    private static boolean nextIs(List<Token> tokens, int i, String word) {
        return i + 1 < tokens.size() && tokens.get(i + 1).is(word);
    }
}
