package io.bellwether.extraction.career;

import io.bellwether.events.Quote;
import io.bellwether.events.TalentProfile;
import io.bellwether.extraction.claim.Claim;
import io.bellwether.extraction.tag.Chunk;
import io.bellwether.extraction.tag.ChunkType;
import io.bellwether.extraction.text.Sentences;
import io.bellwether.extraction.text.Token;
import io.bellwether.extraction.text.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What sort of work the mover does or will do: words of a profile in the post, and behind words that tell of somebody's work where the
 * sentence is about the mover. What a company stands for, or others do, says nothing of the mover.
 */
final class Profiles {
    /** In tokens: a list of fields, not the rest of a long sentence. */
    private static final int REACH = 12;

    private static final Set<String> RELATIVE = Words.of("""
            which whose that its their""");

    private final CareerWords words;

    Profiles(CareerWords words) {
        this.words = words;
    }

    /** In the order of the enum; empty when the article does not say. */
    List<TalentProfile> of(Claim claim, List<Spoken> spoken) {
        Set<TalentProfile> found = EnumSet.noneOf(TalentProfile.class);
        if (claim.role() != null) {
            Sentences.of(claim.role(), Quote.Field.TEXT)
                    .forEach(role -> all(role.tokens(), 0, role.tokens().size(), found));
        }
        spoken.forEach(sentence -> read(sentence, found));
        return List.copyOf(found);
    }

    private void read(Spoken spoken, Set<TalentProfile> found) {
        List<Token> tokens = spoken.tagged().sentence().tokens();
        for (int i = spoken.subject(); i < spoken.chunks().size(); i++) {
            Chunk chunk = spoken.chunks().get(i);
            if (spoken.isOther(i) || (chunk.is(ChunkType.ORGANIZATION) && isTalkOfIt(spoken, i))) {
                return;
            }
            var cue = words.work().longest(tokens, chunk.from());
            if (cue != null) {
                all(tokens, cue.end(), end(tokens, cue.end()), found);
            }
        }
    }

    /** {@code Anthropic, which works on safety}; {@code OpenAI's focus on products}. */
    private static boolean isTalkOfIt(Spoken spoken, int i) {
        List<Chunk> chunks = spoken.chunks();
        for (int k = i + 1; k < chunks.size() && k <= i + 2; k++) {
            if (RELATIVE.contains(chunks.get(k).text()) || chunks.get(k).is("'s")) {
                return true;
            }
        }
        return false;
    }

    /** A list goes on over commas; another statement begins with a name or a pronoun. */
    private int end(List<Token> tokens, int from) {
        int end = from;
        while (end < tokens.size() && end < from + REACH) {
            Token token = tokens.get(end);
            boolean listed = token.is(",") && end + 1 < tokens.size() && isListed(tokens, end + 1);
            if ((token.isPunctuation() && !listed && !"\"“”'’&/".contains(token.text()))
                    || RELATIVE.contains(token.lower())) {
                break;
            }
            end++;
        }
        return end;
    }

    private boolean isListed(List<Token> tokens, int i) {
        return tokens.get(i).is("and") || words.profiles().longest(tokens, i) != null;
    }

    private void all(List<Token> tokens, int from, int to, Set<TalentProfile> found) {
        for (int i = from; i < to; i++) {
            var match = words.profiles().longest(tokens, i);
            if (match != null && match.end() <= to) {
                found.add(match.meaning());
            }
            compound(tokens.get(i), found);
        }
    }

    /** {@code product-centric}, {@code safety-first}. */
    private void compound(Token token, Set<TalentProfile> found) {
        int hyphen = token.lower().indexOf('-');
        if (hyphen > 0) {
            Sentences.of(token.lower().substring(0, hyphen), Quote.Field.TEXT).forEach(first -> {
                var match = words.profiles().longest(first.tokens(), 0);
                if (match != null) {
                    found.add(match.meaning());
                }
            });
        }
    }
}
