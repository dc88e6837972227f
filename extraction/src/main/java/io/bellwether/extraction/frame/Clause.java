package io.bellwether.extraction.frame;

import io.bellwether.extraction.lexicon.Words;
import io.bellwether.extraction.lexicon.Trigger.Act;
import io.bellwether.extraction.lexicon.Trigger.Form;
import io.bellwether.extraction.tag.Chunk;
import io.bellwether.extraction.tag.Chunk.Type;
import io.bellwether.extraction.tag.TaggedSentence;
import io.bellwether.extraction.text.Sentence;
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

    private static final Set<String> PERSONAL = Set.of("resign", "step", "stepp", "stand", "stood", "quit", "becom", "became", "succeed", "take over", "takes over", "took over", "named", "appointed", "promoted", "elected", "hired", "sacked", "fired", "ousted", "dismissed");
    private static final Set<String> NOT_NOUNS = Words.of("""
            and or but after as in on at to for from with this next last later who where which when while amid
            following before over because is was has will had the a an its today yesterday tomorrow early
            effective that than it just only more years within without if so not are were would could says said
            then since until again altogether entirely days weeks months board full-time co-founder team
            alongside ahead back once too also there here now despite""");

    private final TaggedSentence tagged;
    private final List<Chunk> chunks;
    private final Focus focus;

    Clause(TaggedSentence tagged, Focus focus) {
        this.tagged = tagged;
        this.chunks = tagged.chunks();
        this.focus = focus;
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

    Chunk focus() {
        return focus.organization();
    }

    boolean is(int i, String word) {
        return i >= 0 && i < size() && at(i).is(word);
    }

    boolean is(int i, Type type) {
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
        return is(i, Type.PUNCTUATION) && ";—–|…".contains(at(i).text());
    }

    boolean isVerb(int i) {
        return is(i, Type.TRIGGER) && at(i).trigger().form() != Form.NOUN;
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
            if (chunk.is(Type.ORGANIZATION) || chunk.is(Type.NAME)) {
                return is(i + 1, "'s") && is(i + 2, Type.ORGANIZATION) ? i + 2 : i;
            }
            if (chunk.is(Type.PERSON) && possessive(i)) {
                i++;
                continue;
            }
            if (standsForFocus(i, from)) {
                return i;
            }
            if (!chunk.is(Type.OTHER) && !DETERMINERS.contains(lower(i)) && !(chunk.is(Type.PRONOUN) && i == from)) {
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
        return at(i).mayBeOrganization() ? at(i) : focus();
    }

    /** The person whose phrase begins at {@code from}: {@code former Tesla executive Jane Doe}; -1 when none does. */
    int personFrom(int from) {
        int names = 0;
        for (int i = from; i < size() && i < from + 16; i++) {
            Chunk chunk = at(i);
            if (chunk.is(Type.PERSON) && !possessive(i)) {
                return i;
            }
            if (chunk.is(Type.NAME)
                    && chunk.length() >= 2
                    && chunk.length() <= 4
                    && !possessive(i)
                    && personLike(i, names)) {
                return i;
            }
            if (chunk.is(Type.TRIGGER)
                            && !chunk.text().endsWith("ing")
                            && chunk.trigger().form() != Form.NOUN
                    || isBreak(i)
                    || chunk.is(Type.PUNCTUATION) && !",'’\"“‘”(".contains(chunk.text()) && !possessive(i - 1)) {
                return -1;
            }
            if (chunk.is(",") && !is(i - 1, Type.POST) && !is(i - 1, Type.ORGANIZATION) && !is(i - 1, Type.NAME)) {
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

    private boolean personLike(int i, int namesBefore) {
        return namesBefore > 0
                || is(i - 1, Type.POST)
                || is(i + 1, "as")
                || is(i + 1, Type.POST)
                || is(i + 1, "to")
                || is(i + 1, ",")
                || is(i + 1, "from")
                || i == size() - 1
                || is(i - 1, Type.TRIGGER);
    }

    /** Who does what the verb at {@code verb} tells: a person, a pronoun, or -1. */
    int subject(int verb) {
        for (int i = verb - 1; i >= 0; i--) {
            Chunk chunk = at(i);
            if (isBreak(i) || is(i, ":") && i < verb - 1) {
                return is(i, ":") ? -1 : -1;
            }
            if (chunk.is(",") || chunk.is(")")) {
                int before = beforeApposition(i);
                if (before >= 0) {
                    return before;
                }
                continue;
            }
            if (chunk.is("who")) {
                return antecedent(i);
            }
            if (chunk.is(Type.PRONOUN)) {
                if (chunk.is("he") || chunk.is("she") || chunk.is("i")) {
                    return i;
                }
                continue;
            }
            if (chunk.is(Type.PERSON) || personLikeSubject(i) || isPersonal(verb) && chunk.mayBePerson()) {
                if (possessive(i) || isObject(i) && !is(i - 1, "and")) {
                    continue;
                }
                return i;
            }
            if (chunk.mayBeOrganization() && !isObject(i) && !possessive(i) && !is(i + 1, Type.POST)) {
                return -1;
            }
        }
        return -1;
    }

    /** {@code resigns}, {@code was named CEO}: only people do that. */
    private boolean isPersonal(int verb) {
        Chunk chunk = at(verb);
        return chunk.trigger() != null && (PERSONAL.stream().anyMatch(lower(verb)::startsWith) || chunk.isTrigger(Act.RETIRE));
    }

    /** The post that does what the verb tells where no name stands before it: {@code Intel's CFO resigns}. */
    int postSubject(int verb) {
        for (int i = verb - 1; i >= 0; i--) {
            if (is(i, Type.POST)) {
                return isPreposition(i - 1) || is(i - 1, Type.PERSON) ? -1 : i;
            }
            boolean aside = at(i).mayBeOrganization() && isPreposition(i - 1) || isPreposition(i) || is(i, Type.OTHER);
            boolean auxiliary = is(i, Type.WORD) && verb - i <= 5;
            if (!aside && !auxiliary) {
                return -1;
            }
        }
        return -1;
    }

    /** {@code leaves ITV crew stunned}, {@code joins ICE operation}: the name only qualifies what stands behind it. */
    boolean qualifies(int organization) {
        int next = organization + 1;
        if (!is(next, Type.WORD) || sentence().titleCase()) {
            return false;
        }
        String word = lower(next);
        return Character.isLetter(word.charAt(0)) && !NOT_NOUNS.contains(word) && !word.endsWith("ly") && !isPreposition(next);
    }

    private boolean personLikeSubject(int i) {
        Chunk chunk = at(i);
        return chunk.is(Type.NAME)
                && chunk.length() >= 2
                && chunk.length() <= 4
                && (is(i - 1, Type.POST) || is(i + 1, ",") && is(i + 2, Type.POST));
    }

    /** The subject: somebody named, else somebody of whom only the post is told; -1 when neither. */
    int mover(int verb) {
        int named = subject(verb);
        return named >= 0 ? named : postSubject(verb);
    }

    private boolean isObject(int i) {
        int before = i - 1;
        while (before >= 0
                && (DETERMINERS.contains(lower(before)) || is(before, Type.OTHER) || is(before, Type.POST))) {
            before--;
        }
        return isPreposition(before) || isVerb(before) && before < i;
    }

    /** {@code Jane Doe, 52, its head of AI,} before the comma at {@code comma}: the index of the person; -1 when it closes none. */
    private int beforeApposition(int comma) {
        String opening = is(comma, ")") ? "(" : ",";
        for (int i = comma - 1; i > 0 && comma - i < 24; i--) {
            if (is(i, "who")) {
                return antecedent(i);
            }
            if (is(i, opening)) {
                if (at(i - 1).mayBePerson() && !isObject(i - 1)) {
                    return i - 1;
                }
                if (is(opening, i - 1)) {
                    return -1;
                }
            }
        }
        return -1;
    }

    private boolean is(String word, int i) {
        return is(i, word);
    }

    private int antecedent(int who) {
        for (int i = who - 1; i >= 0 && who - i < 16; i--) {
            if (at(i).mayBePerson() && !possessive(i)) {
                return i;
            }
            if (isBreak(i)) {
                return -1;
            }
        }
        return -1;
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
            if (chunk.is(Type.PERSON) && !possessive(i) && !isPreposition(i - 1)) {
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
