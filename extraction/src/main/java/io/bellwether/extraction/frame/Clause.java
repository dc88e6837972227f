package io.bellwether.extraction.frame;

import io.bellwether.extraction.lexicon.Trigger.Act;
import io.bellwether.extraction.lexicon.Trigger.Form;
import io.bellwether.extraction.tag.Chunk;
import io.bellwether.extraction.tag.ChunkType;
import io.bellwether.extraction.tag.TaggedSentence;
import io.bellwether.extraction.text.Sentence;
import io.bellwether.extraction.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The chunks of a sentence, with the ways through them that the rules share. Indices are of chunks; -1 is "none". */
final class Clause {
    private static final Set<String> PREPOSITIONS = Words.of("""
            of at for from in with by to into under alongside against like via than including between over on
            about after since before during towards toward per""");
    private static final Set<String> DETERMINERS = Words.of("""
            the a an its his her their this that rival rivals startup start-up new ai chipmaker giant fellow
            competitor our company firm lab maker tech parent owner newly formed founded nonprofit carmaker
            automaker search lender retailer group bank social network video game fast-growing well-funded buzzy
            secretive french hot up arch-rival frontier big u.s. uk us global investment private equity venture
            capital research think tank consultancy insurer drugmaker publisher streaming service and crypto
            software hardware cloud robotics defence defense space oil energy law advertising agency charity
            airline operator university college hospital club""");
    private static final Set<String> COMPANY_WORDS = Words.of("""
            company firm lab startup start-up bank group agency organization organisation studio university
            lender retailer carmaker automaker chipmaker publisher charity broadcaster airline insurer fund
            nonprofit department institute network team drugmaker school newspaper paper business museum college
            council commission ministry brand label outlet""");

    private static final Set<String> NOT_NOUNS = Words.of("""
            and or but after as in on at to for from with this next last later who where which when while amid
            following before over because is was has will had the a an its today yesterday tomorrow early
            effective that than it just only more years within without if so not are were would could says said
            then since until again altogether entirely days weeks months board full-time co-founder team
            alongside ahead back once too also there here now despite""");

    private final TaggedSentence tagged;
    private final List<Chunk> chunks;
    private final Focus focus;
    private final Subjects subjects;

    Clause(TaggedSentence tagged, Focus focus) {
        this.tagged = tagged;
        this.chunks = tagged.chunks();
        this.focus = focus;
        this.subjects = new Subjects(this);
    }

    Sentence sentence() {
        return tagged.sentence();
    }

    int size() {
        return chunks.size();
    }

    Chunk at(int i) {
        return chunks.get(i);
    }

    /** What "the company" means at {@code i}: the first organisation named before it here, else what came before. */
    Chunk focus(int i) {
        for (int k = 0; k < i; k++) {
            if (is(k, ChunkType.ORGANIZATION)
                    || (is(k, ChunkType.NAME) && at(k).length() == 1 && (possessive(k) || is(k + 1, ChunkType.POST)))) {
                return at(k);
            }
        }
        return focus.organization();
    }

    int indexOf(Chunk chunk) {
        return chunks.indexOf(chunk);
    }

    boolean is(int i, String word) {
        return i >= 0 && i < size() && at(i).is(word);
    }

    boolean is(int i, ChunkType type) {
        return i >= 0 && i < size() && at(i).is(type);
    }

    String lower(int i) {
        return i >= 0 && i < size() ? at(i).text().toLowerCase(Locale.ROOT) : "";
    }

    boolean isPreposition(int i) {
        return PREPOSITIONS.contains(lower(i));
    }

    /** A full stop inside, a semicolon or a dash: what stands beyond is another statement. */
    boolean isBreak(int i) {
        return is(i, ChunkType.PUNCTUATION) && ";—–|…".contains(at(i).text());
    }

    boolean isVerb(int i) {
        return is(i, ChunkType.TRIGGER) && at(i).trigger().form() != Form.NOUN;
    }

    boolean possessive(int i) {
        return is(i + 1, "'s") || is(i + 1, "’s") || is(i + 1, "'") || is(i + 1, "’");
    }

    /** Past the possessive mark, if one follows. */
    int pastPossessive(int i) {
        return possessive(i) ? i + 2 : i + 1;
    }

    /**
     * The organisation whose phrase begins at {@code from}: {@code rival Anthropic}, {@code Elon Musk's xAI}. For {@code the
     * company} it is the focus, see {@link #organizationOf(int)}.
     *
     * @return the index of the name, or of the word that stands for the focus
     */
    int organizationFrom(int from) {
        int words = 0;
        for (int i = from; i < size() && words < 7; i++) {
            Chunk chunk = at(i);
            if (chunk.is(ChunkType.ORGANIZATION) || chunk.is(ChunkType.NAME)) {
                return is(i + 1, "'s") && is(i + 2, ChunkType.ORGANIZATION) ? i + 2 : i;
            }
            if ((chunk.is(ChunkType.PERSON) || chunk.is(ChunkType.OTHER)) && possessive(i)) {
                i++;
                continue;
            }
            if (standsForFocus(i, from)) {
                return i;
            }
            if (!chunk.is(ChunkType.OTHER)
                    && !DETERMINERS.contains(lower(i))
                    && !(chunk.is(ChunkType.PRONOUN) && i == from)) {
                return -1;
            }
            words++;
        }
        return -1;
    }

    private boolean standsForFocus(int i, int from) {
        return i > from
                && COMPANY_WORDS.contains(lower(i))
                && (is(i - 1, "the") || is(i - 1, "its"))
                && !(i + 1 < size() && (at(i + 1).mayBeOrganization() || DETERMINERS.contains(lower(i + 1))));
    }

    /** The organisation that {@link #organizationFrom} found; null when it stands for a focus that there is not. */
    Chunk organizationOf(int i) {
        if (i < 0) {
            return null;
        }
        return at(i).mayBeOrganization() ? at(i) : focus(i);
    }

    /** The person whose phrase begins at {@code from}: {@code former Tesla executive Jane Doe}; -1 when none does. */
    int personFrom(int from) {
        int names = 0;
        for (int i = from; i < size() && i < from + 16; i++) {
            Chunk chunk = at(i);
            if (chunk.is(ChunkType.PERSON) && !possessive(i)) {
                return i;
            }
            if (chunk.is(ChunkType.NAME)
                    && chunk.length() >= 2
                    && chunk.length() <= 4
                    && !possessive(i)
                    && !isPreposition(i - 1)
                    && personLike(i, names)) {
                return i;
            }
            if (isSurname(i, from)) {
                return i;
            }
            if ((chunk.is(ChunkType.TRIGGER)
                            && !chunk.text().endsWith("ing")
                            && chunk.trigger().form() != Form.NOUN)
                    || isBreak(i)
                    || (chunk.is(ChunkType.PUNCTUATION) && !",'’\"“‘”(".contains(chunk.text()) && !possessive(i - 1))) {
                return -1;
            }
            if (chunk.is(",")
                    && !is(i - 1, ChunkType.POST)
                    && !is(i - 1, ChunkType.ORGANIZATION)
                    && !is(i - 1, ChunkType.NAME)) {
                return -1;
            }
            if (Set.of(
                            "to", "as", "that", "after", "who", "will", "is", "was", "has", "by", "and", "with", "on",
                            "over", "amid", "says", "said")
                    .contains(lower(i))) {
                return -1;
            }
            names += chunk.mayBeOrganization() ? 1 : 0;
        }
        return -1;
    }

    /** {@code names Watson chairman}, {@code names Microsoft's Mahoney as CFO}: one word, and a post that is given to it. */
    private boolean isSurname(int i, int from) {
        boolean last = i + 2 >= size() || is(i + 2, ChunkType.PUNCTUATION);
        boolean given = (is(i + 1, ChunkType.POST) && last)
                || (is(i + 1, "as") && is(i + 2, ChunkType.POST))
                || (is(i + 1, "as") && is(i + 3, ChunkType.POST));
        return is(i, ChunkType.NAME)
                && at(i).length() == 1
                && given
                && (i == from || is(i - 1, "'s"))
                && isVerb(from - 1);
    }

    private boolean personLike(int i, int namesBefore) {
        return namesBefore > 0
                || is(i - 1, ChunkType.POST)
                || is(i + 1, "as")
                || is(i + 1, ChunkType.POST)
                || is(i + 1, "to")
                || is(i + 1, ",")
                || is(i + 1, "from")
                || i == size() - 1
                || is(i - 1, ChunkType.TRIGGER);
    }

    /** {@code leaves ITV crew stunned}, {@code joins ICE operation}: the name only qualifies what stands behind it. */
    boolean qualifies(int organization) {
        int next = organization + 1;
        if (!is(next, ChunkType.WORD) || sentence().titleCase()) {
            return false;
        }
        String word = lower(next);
        return Character.isLetter(word.charAt(0))
                && !NOT_NOUNS.contains(word)
                && !word.endsWith("ly")
                && !isPreposition(next);
    }

    /** The subject: somebody named, else somebody of whom only the post is told; -1 when neither. */
    int mover(int verb) {
        return subjects.mover(verb);
    }

    /** Whether a verb or a preposition governs the name at {@code i}. */
    boolean isObject(int i) {
        int before = i - 1;
        while (before >= 0
                && (DETERMINERS.contains(lower(before)) || is(before, ChunkType.OTHER) || is(before, ChunkType.POST))) {
            before--;
        }
        return isPreposition(before) || isVerb(before);
    }

    /** The organisation that does what the verb at {@code verb} tells; -1 when a person does, or none is told. */
    int agent(int verb) {
        for (int i = verb - 1; i >= 0; i--) {
            Chunk chunk = at(i);
            if (isBreak(i)) {
                return -1;
            }
            if (chunk.mayBeOrganization() && !isPreposition(i - 1)) {
                return i;
            }
            if (chunk.is(ChunkType.PERSON) && !possessive(i) && !isPreposition(i - 1)) {
                return -1;
            }
        }
        return -1;
    }

    /** Where the statement that holds {@code i} ends: the next break, or another verb of moving with its own subject. */
    int end(int i) {
        for (int k = i + 1; k < size(); k++) {
            if (isBreak(k)) {
                return k;
            }
        }
        return size();
    }

    boolean hasAct(int from, int to, Act act) {
        for (int i = from; i < to; i++) {
            if (at(i).isTrigger(act)) {
                return true;
            }
        }
        return false;
    }
}
