package io.bellwether.extraction.frame;

import io.bellwether.events.Quote;
import io.bellwether.events.Status;
import io.bellwether.extraction.lexicon.Cue;
import io.bellwether.extraction.lexicon.Lexicon;
import io.bellwether.extraction.lexicon.TokenTrie;
import io.bellwether.extraction.text.Shape;
import io.bellwether.extraction.text.Token;
import io.bellwether.extraction.text.Words;
import java.util.List;
import java.util.Set;

/** How sure a sentence is of the move that the words at a place tell: negation, hedging, attribution, announcement. */
final class Certainty {
    /** How far before its verb a hedge holds, in tokens. */
    private static final int HEDGE_REACH = 12;

    private static final Set<String> NEGATIONS = Words.of("""
            not never won't isn't wasn't hasn't didn't doesn't don't n't without no neither nor cannot wouldn't
            aren't""");

    private final Lexicon lexicon;

    Certainty(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    Status of(Clause clause, int trigger) {
        List<Token> tokens = clause.sentence().tokens();
        int at = clause.at(trigger).from();
        if (isNegated(tokens, at)) {
            return Status.DENIED;
        }
        Tally tally = new Tally();
        for (int i = 0; i < tokens.size(); i++) {
            TokenTrie.Match<Cue> match = lexicon.cues().longest(tokens, i);
            if (match != null && !isMonth(tokens, i)) {
                tally.count(match.meaning(), at - i, isParted(tokens, at, i));
                i = match.end() - 1;
            }
        }
        boolean question = clause.sentence().field() == Quote.Field.TITLE
                && tokens.getLast().is("?");
        return tally.verdict(question);
    }

    private static boolean isParted(List<Token> tokens, int at, int cue) {
        return tokens.subList(Math.min(at, cue), Math.max(at, cue)).stream()
                .anyMatch(token -> token.is(";") || token.is(",") || token.is("—") || token.is("–"));
    }

    static boolean isNegated(List<Token> tokens, int at) {
        for (int i = Math.max(0, at - 4); i < at; i++) {
            if (NEGATIONS.contains(tokens.get(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** {@code in May}, {@code May 18}: no hedge. */
    private static boolean isMonth(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        return token.is("may")
                && ((token.shape() == Shape.TITLE && i > 0)
                        || (i + 1 < tokens.size() && tokens.get(i + 1).shape() == Shape.NUMBER));
    }

    private static final class Tally {
        private boolean rumour;
        private boolean reported;
        private boolean denied;
        private boolean confirmed;

        /**
         * @param before how many tokens before the verb the cue stands; negative behind it
         * @param parted whether another statement begins between them
         */
        void count(Cue cue, int before, boolean parted) {
            switch (cue) {
                case RUMOUR -> rumour |= before > -1 && before <= HEDGE_REACH;
                case REPORTED -> reported = true;
                case DENIED -> denied |= before > 0 || !parted;
                case CONFIRMED -> confirmed = true;
            }
        }

        Status verdict(boolean question) {
            if (denied) {
                return Status.DENIED;
            }
            if (rumour || question) {
                return Status.RUMOUR;
            }
            return reported && !confirmed ? Status.REPORTED : Status.CONFIRMED;
        }
    }
}
