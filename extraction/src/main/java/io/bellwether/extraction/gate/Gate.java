package io.bellwether.extraction.gate;

import io.bellwether.events.Quote;
import io.bellwether.extraction.lexicon.Lexicon;
import io.bellwether.extraction.text.Sentence;
import io.bellwether.extraction.text.Token;
import java.util.List;

/**
 * Which sentences are worth a close look: the headline, the first two of the text, and any that holds a word moves are told
 * with. Cheap, and tuned to miss nothing: what it lets through in vain costs time only.
 */
public final class Gate {
    /** Sentences of the text that are looked at whatever they say. */
    private static final int ALWAYS = 2;

    private final Lexicon lexicon;

    public Gate(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    public boolean opensFor(Sentence sentence) {
        return sentence.field() == Quote.Field.TITLE
                || (sentence.index() <= ALWAYS && !isTable(sentence))
                || tells(sentence);
    }

    private boolean tells(Sentence sentence) {
        if (isTable(sentence)) {
            return false;
        }
        List<Token> tokens = sentence.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (lexicon.triggers().longest(tokens, i) != null) {
                return true;
            }
        }
        return false;
    }

    /** A row of a table: a career, a list of prices, never a statement. */
    private static boolean isTable(Sentence sentence) {
        return sentence.text().startsWith("|");
    }
}
