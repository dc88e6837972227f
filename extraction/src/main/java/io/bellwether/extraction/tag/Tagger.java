package io.bellwether.extraction.tag;

import io.bellwether.extraction.gazetteer.Gazetteer;
import io.bellwether.extraction.gazetteer.KnownOrganization;
import io.bellwether.extraction.gazetteer.KnownPerson;
import io.bellwether.extraction.lexicon.Lexicon;
import io.bellwether.extraction.lexicon.TokenTrie;
import io.bellwether.extraction.lexicon.Trigger;
import io.bellwether.extraction.text.Sentence;
import io.bellwether.extraction.text.Shape;
import io.bellwether.extraction.text.Token;
import io.bellwether.extraction.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds people, organisations, posts and triggers in one sentence, from left to right, the longest first. */
public final class Tagger {
    private static final Set<String> PRONOUNS = Words.of("""
            he she they his her their him them who whose i""");
    private static final Set<String> HONORIFICS = Words.of("""
            mr mr. mrs mrs. ms ms. dr dr. prof prof. professor sir dame lord lady baroness sen. rep. gov. gen.
            col. judge justice rev. father""");

    private static final List<String> DEMONYM_ENDINGS = List.of(
            "ian", "ish", "ese", "an", "french", "dutch", "greek", "swiss", "thai", "aqi", "ani", "day", "ary", "ber");

    /** {@code (Tino)}, {@code "Wally"}, with the blank before it. Bounded, for a name is. */
    private static final Pattern NICKNAME = Pattern.compile("\\s[(\"“‘'][^\\s)\"”’']{1,30}[)\"”’']");

    private final Lexicon lexicon;
    private final Gazetteer gazetteer;
    private final PostGrammar posts;
    private final NameRuns runs;

    public Tagger(Lexicon lexicon, Gazetteer gazetteer) {
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
        this.posts = new PostGrammar(lexicon);
        this.runs = new NameRuns(lexicon, posts);
    }

    /** The sentence in chunks. Names that only the rest of the article can tell stay {@link ChunkType#NAME}. */
    public TaggedSentence tag(Sentence sentence) {
        List<Chunk> chunks = new ArrayList<>();
        int at = 0;
        while (at < sentence.tokens().size()) {
            at = next(sentence, at, chunks);
        }
        return new TaggedSentence(sentence, chunks);
    }

    private int next(Sentence sentence, int at, List<Chunk> chunks) {
        Token token = sentence.tokens().get(at);
        if (token.isPunctuation() || token.is("'s")) {
            return add(chunks, chunk(sentence, ChunkType.PUNCTUATION, at, at + 1));
        }
        if (token.isCapitalized()) {
            int end = known(sentence, at, chunks);
            end = end > at || posts.end(sentence, at) > at ? end : run(sentence, at, chunks);
            if (end > at) {
                return end;
            }
        }
        if (PRONOUNS.contains(token.lower())) {
            return add(chunks, chunk(sentence, ChunkType.PRONOUN, at, at + 1));
        }
        int post = posts.end(sentence, at);
        TokenTrie.Match<Trigger> trigger = lexicon.triggers().longest(sentence.tokens(), at);
        if (post > at && (trigger == null || post >= trigger.end()) && !isVerbHere(sentence, at, chunks, post)) {
            return add(chunks, chunk(sentence, ChunkType.POST, at, post));
        }
        if (trigger != null) {
            String text = sentence.words(at, trigger.end());
            return add(chunks, new Chunk(ChunkType.TRIGGER, at, trigger.end(), text, null, text, trigger.meaning()));
        }
        return add(chunks, chunk(sentence, ChunkType.WORD, at, at + 1));
    }

    /** {@code to head the lab}, {@code will chair}: a post by its looks, a verb by its place. */
    private static boolean isVerbHere(Sentence sentence, int at, List<Chunk> chunks, int end) {
        Token token = sentence.tokens().get(at);
        if (end > at + 1 || !(token.is("head") || token.is("chair") || token.is("lead")) || chunks.isEmpty()) {
            return false;
        }
        String before = chunks.getLast().text().toLowerCase(java.util.Locale.ROOT);
        return Set.of("to", "will", "would", "could", "may", "might", "should").contains(before);
    }

    /** People, organisations and places that we know by name. */
    private int known(Sentence sentence, int at, List<Chunk> chunks) {
        List<Token> tokens = sentence.tokens();
        TokenTrie.Match<KnownPerson> person = gazetteer.people().longest(tokens, at);
        if (person != null) {
            KnownPerson known = person.meaning();
            String text = sentence.words(at, person.end());
            return add(chunks, new Chunk(ChunkType.PERSON, at, person.end(), text, known.id(), known.name(), null));
        }
        TokenTrie.Match<String> outlet = lexicon.outlets().longest(tokens, at);
        if (outlet != null && isSource(tokens, at, outlet.end())) {
            return add(chunks, chunk(sentence, ChunkType.OTHER, at, outlet.end()));
        }
        int run = runs.end(sentence, at);
        TokenTrie.Match<KnownOrganization> known = gazetteer.organizations().longest(tokens, at);
        if (known != null
                && known.end() >= run - unknownTail(sentence, known.end(), run)
                && allCapitalized(tokens, at, known.end())
                && isWrittenSo(tokens, at, known.end())) {
            KnownOrganization organization = known.meaning();
            String text = sentence.words(at, known.end());
            return add(
                    chunks,
                    new Chunk(
                            ChunkType.ORGANIZATION,
                            at,
                            known.end(),
                            text,
                            organization.id(),
                            organization.name(),
                            null));
        }
        int other = Math.max(otherEnd(tokens, at), dateline(tokens, at));
        if (other > at && (run <= other || (!isOrganization(tokens, other, run) && !isSurname(tokens, at, run)))) {
            return add(chunks, chunk(sentence, ChunkType.OTHER, at, other));
        }
        return at;
    }

    /** Other runs of capitals. */
    private int run(Sentence sentence, int at, List<Chunk> chunks) {
        int run = runs.end(sentence, at);
        if (run == at) {
            return at;
        }
        int split = splitAtKnown(sentence, at, run);
        return add(chunks, typed(sentence, at, split, chunks));
    }

    /** {@code told CNBC}, {@code Bloomberg reported}, {@code in a post on X}: where it was told, not who employs. */
    private static boolean isSource(List<Token> tokens, int from, int to) {
        boolean before = from > 0
                && Set.of("told", "tells", "on", "to", "by", "in")
                        .contains(tokens.get(from - 1).lower());
        boolean according = from > 1 && tokens.get(from - 2).is("according");
        boolean told = from > 0
                && (tokens.get(from - 1).is("told") || tokens.get(from - 1).is("tells"));
        boolean posted = before && tokens.get(from - 1).is("on");
        boolean reports = to < tokens.size() && tokens.get(to).lower().startsWith("report");
        return according || told || posted || reports;
    }

    /** How much of the run after a known organisation is somebody else: {@code Google DeepMind | Demis Hassabis}. */
    private int unknownTail(Sentence sentence, int from, int run) {
        if (from >= run) {
            return 0;
        }
        return isOrganization(sentence.tokens(), from, run) ? 0 : run - from;
    }

    /** "Who" is not the WHO. */
    private boolean isWrittenSo(List<Token> tokens, int from, int to) {
        Token token = tokens.get(from);
        return to - from > 1
                || token.shape() == Shape.CAPS
                || !gazetteer.acronyms().contains(token.lower())
                || token.text().length() > 4;
    }

    private static boolean allCapitalized(List<Token> tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            if (token.shape() == Shape.LOWER && token.text().length() > 3) {
                return false;
            }
        }
        return true;
    }

    /** {@code ISLAMABAD – }, {@code SAN FRANCISCO (Northgate) -}: where the story was filed. */
    private static int dateline(List<Token> tokens, int at) {
        int i = at;
        while (at == 0 && i < tokens.size() && i < 4 && tokens.get(i).shape() == Shape.CAPS) {
            i++;
        }
        boolean marked =
                i > 0 && i < tokens.size() && "–—-(,".contains(tokens.get(i).text());
        return marked && tokens.get(0).text().length() > 3 ? i : at;
    }

    private int otherEnd(List<Token> tokens, int at) {
        TokenTrie.Match<String> product = gazetteer.products().longest(tokens, at);
        TokenTrie.Match<String> place = lexicon.places().longest(tokens, at);
        return Math.max(product == null ? at : product.end(), place == null ? at : place.end());
    }

    /** {@code Austin Becker}: a place by its first word, a person by the whole. */
    private boolean isSurname(List<Token> tokens, int at, int run) {
        String first = tokens.get(at).lower();
        boolean adjective =
                tokens.get(at).shape() == Shape.CAPS || DEMONYM_ENDINGS.stream().anyMatch(first::endsWith);
        return run - at >= 2 && run - at <= 3 && (lexicon.isGiven(first) || (!adjective && !isKnown(tokens, at + 1)));
    }

    private boolean isKnown(List<Token> tokens, int at) {
        return gazetteer.people().longest(tokens, at) != null
                || gazetteer.organizations().longest(tokens, at) != null
                || otherEnd(tokens, at) > at;
    }

    private boolean isOrganization(List<Token> tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            if (lexicon.orgWords().contains(tokens.get(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** A known organisation or person inside the run begins a name of its own: {@code Ex | OpenAI}, {@code Infineon | Laurent ...}. */
    private int splitAtKnown(Sentence sentence, int from, int run) {
        for (int i = from + 1; i < run; i++) {
            if (gazetteer.people().longest(sentence.tokens(), i) != null
                    || (gazetteer.organizations().longest(sentence.tokens(), i) != null
                            && !isOrganization(sentence.tokens(), from, i)
                            && !lexicon.isGiven(sentence.tokens().get(from).lower()))) {
                return i;
            }
        }
        return run;
    }

    private Chunk typed(Sentence sentence, int from, int to, List<Chunk> before) {
        List<Token> tokens = sentence.tokens();
        Chunk name = chunk(sentence, ChunkType.NAME, from, to);
        boolean organization = isOrganization(tokens, from, to) || name.text().contains("&") || hasOf(tokens, from, to);
        boolean given = lexicon.isGiven(tokens.get(from).lower()) || isInitial(tokens.get(from));
        if (!before.isEmpty() && HONORIFICS.contains(before.getLast().text().toLowerCase(java.util.Locale.ROOT))) {
            return name.as(ChunkType.PERSON);
        }
        String plain = NICKNAME.matcher(name.text()).replaceAll("");
        if (plain.length() < name.text().length()) {
            return name.named(plain, null);
        }
        if (HONORIFICS.contains(tokens.get(from).lower()) && to - from >= 2) {
            return name.as(ChunkType.PERSON);
        }
        if (given && to - from >= 2 && to - from <= 5 && !endsAsOrganization(tokens, to)) {
            return name.as(ChunkType.PERSON);
        }
        if (organization || (isAcronym(tokens, from, to) && !sentence.titleCase()) || isAcronym(tokens, from, to)) {
            return name.as(ChunkType.ORGANIZATION);
        }
        return name;
    }

    private boolean endsAsOrganization(List<Token> tokens, int to) {
        return lexicon.orgWords().contains(tokens.get(to - 1).lower());
    }

    private static boolean hasOf(List<Token> tokens, int from, int to) {
        return tokens.subList(from, to).stream().anyMatch(token -> token.is("of") || token.is("for"));
    }

    private static boolean isInitial(Token token) {
        return token.shape() == Shape.CAPS
                && token.text().length() <= 4
                && token.text().contains(".");
    }

    private static boolean isAcronym(List<Token> tokens, int from, int to) {
        return to - from == 1
                && tokens.get(from).shape() == Shape.CAPS
                && tokens.get(from).text().length() >= 2;
    }

    private static Chunk chunk(Sentence sentence, ChunkType type, int from, int to) {
        String text = sentence.words(from, to);
        return new Chunk(type, from, to, text, null, text, null);
    }

    private static int add(List<Chunk> chunks, Chunk chunk) {
        chunks.add(chunk);
        return chunk.to();
    }
}
