package io.bellwether.extraction.career;

import io.bellwether.events.Kind;
import io.bellwether.events.Organization;
import io.bellwether.events.Position;
import io.bellwether.events.Slug;
import io.bellwether.extraction.claim.Claim;
import io.bellwether.extraction.tag.Chunk;
import io.bellwether.extraction.tag.ChunkType;
import io.bellwether.extraction.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The posts that sentences about a mover tell of besides the move: {@code a founding member of OpenAI and former director of AI at
 * Tesla}, {@code previously led design at Figma}, {@code spent ten years at Intel}.
 *
 * <p>An organisation is an earlier employer when the nearest word before it that decides is one of careers ({@link CareerCue}), not one
 * of news.
 */
final class Background {
    /** No story tells more of somebody. */
    static final int MOST = 12;

    private static final int LONGEST_NAME = 100;

    /** In chunks, from the organisation back to the word that decides. */
    private static final int REACH = 14;

    /** In characters, from the organisation on: where its years stand. */
    private static final int YEARS_REACH = 60;

    private static final Set<String> PLACE = Words.of("""
            at of for with in from inside within by""");
    private static final Set<String> LINK = Words.of("""
            and , & or""");
    private static final Set<String> STOP = Words.of("""
            now currently today against versus unlike rival rivals competitor competitors overtake over about
            by than will would""");
    private static final Set<String> WORKING = Words.of("""
            working leading running building heading serving managing researching designing developing directing
            overseeing teaching training founding engineering marketing consulting operating scaling refining""");
    private static final Set<String> ALUMNI = Words.of("""
            veteran veterans alumnus alumna alum""");
    private static final Set<String> OWNERS = Words.of("""
            parent owner unit subsidiary maker creator""");
    private static final Set<String> BACK = Words.of("""
            before earlier prior""");

    private final CareerWords words;
    private final Claim claim;
    private final List<Position> positions = new ArrayList<>();

    Background(CareerWords words, Claim claim) {
        this.words = words;
        this.claim = claim;
    }

    /** @param listed it stands in a list behind one that was an employer */
    private record Decided(CareerCue cue, int at, int end, boolean listed) {

        Decided(CareerCue cue, int at, int end) {
            this(cue, at, end, false);
        }

        Decided inList() {
            return new Decided(cue, at, end, true);
        }
    }

    /** In the order of years where they are told, else as the article tells them. */
    List<Position> of(List<Spoken> spoken) {
        int before = 0;
        for (Spoken sentence : spoken) {
            boolean back = goesBack(sentence);
            int at = back ? before : positions.size();
            before = at;
            for (Position position : read(sentence)) {
                at = enter(position, at);
            }
        }
        return Ordered.byYear(positions);
    }

    private int enter(Position position, int at) {
        for (int i = 0; i < positions.size(); i++) {
            Position known = positions.get(i);
            boolean same =
                    known.organization().id().equals(position.organization().id());
            if (same
                    && (known.role() == null
                            || position.role() == null
                            || known.role().equalsIgnoreCase(position.role()))) {
                positions.set(i, known.orElse(position.role(), position.since(), position.until()));
                return at;
            }
        }
        if (positions.size() < MOST) {
            positions.add(at, position);
            return at + 1;
        }
        return at;
    }

    private static boolean goesBack(Spoken spoken) {
        List<Chunk> chunks = spoken.chunks();
        return BACK.contains(lower(chunks, 0))
                && (lower(chunks, 1).equals("that")
                        || lower(chunks, 1).equals("to")
                        || lower(chunks, 1).equals(","));
    }

    private List<Position> read(Spoken spoken) {
        List<Position> found = new ArrayList<>();
        Map<Integer, Decided> accepted = new HashMap<>();
        for (int i = 0; i < spoken.chunks().size(); i++) {
            if (mayEmploy(spoken, i)) {
                Decided decided = decide(spoken, i, accepted);
                Years years = Years.of(behind(spoken, i), decided != null && decided.cue() == CareerCue.LEFT);
                if (decided != null && (decided.listed() || holds(spoken, i, decided, years))) {
                    accepted.put(i, decided);
                    found.add(position(spoken, i, decided, years));
                }
            }
        }
        return found;
    }

    private static boolean mayEmploy(Spoken spoken, int i) {
        Chunk chunk = spoken.chunks().get(i);
        return chunk.mayBeOrganization()
                && chunk.text().length() <= LONGEST_NAME
                && !Slug.of(chunk.name()).isEmpty()
                && spoken.reaches(i)
                && !isOwned(spoken.chunks(), i);
    }

    /** {@code WordPress parent Automattic}: the name behind is the employer. */
    private static boolean isOwned(List<Chunk> chunks, int i) {
        return OWNERS.contains(lower(chunks, i + 1))
                && i + 2 < chunks.size()
                && chunks.get(i + 2).mayBeOrganization();
    }

    /** What decides about the organisation at {@code i}; null where nothing of careers does. */
    private Decided decide(Spoken spoken, int i, Map<Integer, Decided> accepted) {
        List<Chunk> chunks = spoken.chunks();
        if (ALUMNI.contains(lower(chunks, i + 1)) || isFounder(chunks, i) || opens(spoken, i)) {
            return new Decided(CareerCue.PAST, i, i);
        }
        for (int k = i - 1; k >= 0 && k >= i - REACH; k--) {
            Chunk chunk = chunks.get(k);
            if (accepted.containsKey(k) && isListed(chunks, k, i)) {
                return accepted.get(k).inList();
            }
            Decided cue = cue(spoken, k, i);
            if (cue != null) {
                return cue;
            }
            if (k == spoken.subject()) {
                return null;
            }
            boolean verb = chunk.is(ChunkType.TRIGGER) && !WORKING.contains(lower(chunks, k));
            if (verb || STOP.contains(lower(chunks, k)) || ";—|".contains(chunk.text())) {
                return null;
            }
        }
        return null;
    }

    /** {@code Later, at Adobe, she led imaging}. */
    private static boolean opens(Spoken spoken, int i) {
        List<Chunk> chunks = spoken.chunks();
        return lower(chunks, i - 1).equals("at")
                && i <= 4
                && lower(chunks, i + 1).equals(",")
                && spoken.subject() == i + 2
                && !lower(chunks, i + 3).equals("will");
    }

    private Decided cue(Spoken spoken, int k, int i) {
        var match = words.cues()
                .longest(
                        spoken.tagged().sentence().tokens(),
                        spoken.chunks().get(k).from());
        if (lower(spoken.chunks(), k).equals("ex-")) {
            return new Decided(CareerCue.PAST, k, k + 1);
        }
        if (match == null) {
            return null;
        }
        int end = k;
        while (end < i && spoken.chunks().get(end).from() < match.end()) {
            end++;
        }
        return new Decided(match.meaning(), k, end);
    }

    private boolean holds(Spoken spoken, int i, Decided decided, Years years) {
        List<Chunk> chunks = spoken.chunks();
        boolean news = isAmong(chunks.get(i), claim.to());
        if ((lower(chunks, i + 1).equals("'s") && !isPost(chunks, i + 2)) || isOfMany(chunks, possessed(chunks, i))) {
            return false;
        }
        return switch (decided.cue()) {
            case PAST -> decided.at() == i ? !news : isGoverned(chunks, i, decided);
            case FOUNDED -> isObject(chunks, i, decided) && !(news && claim.kind() == Kind.FOUNDS);
            case JOINED, LEFT -> isObject(chunks, i, decided) && years.known();
            case HELD -> !news && isHeld(chunks, i, decided);
        };
    }

    /** {@code former Tesla director}, {@code former director of AI at Tesla}, {@code spent ten years at Tesla}. */
    private static boolean isGoverned(List<Chunk> chunks, int i, Decided decided) {
        boolean sure = chunks.get(i).is(ChunkType.ORGANIZATION);
        boolean told = (sure && isPost(chunks, possessed(chunks, i))) || (sure && decided.end() == i);
        return !isAtOdds(chunks, i, decided) && (told || placed(chunks, i, decided) >= 0);
    }

    /** {@code was head of speech at Amazon}, {@code built the search team at Amazon}. */
    private static boolean isHeld(List<Chunk> chunks, int i, Decided decided) {
        int place = placed(chunks, i, decided);
        return place >= 0
                && !isAtOdds(chunks, i, decided)
                && (lower(chunks, place).equals("at") || isPost(chunks, place - 1) || place == decided.end());
    }

    /** {@code spent years fighting Meta}. */
    private static boolean isAtOdds(List<Chunk> chunks, int i, Decided decided) {
        return chunks.subList(Math.min(decided.end(), i), i).stream()
                .map(chunk -> chunk.text().toLowerCase(Locale.ROOT))
                .anyMatch(word -> word.endsWith("ing") && !WORKING.contains(word) && !word.contains(" "));
    }

    /**
     * Where the preposition stands that governs the organisation, at most a few words before it: {@code at rival chipmaker Intel};
     * -1 where none does. What is only a name needs {@code at}, or a post.
     */
    private static int placed(List<Chunk> chunks, int i, Decided decided) {
        for (int k = i - 1; k >= Math.max(0, decided.end()) && k >= i - 4; k--) {
            if (PLACE.contains(lower(chunks, k))) {
                boolean post = isPost(chunks, k - 1);
                return chunks.get(i).is(ChunkType.ORGANIZATION)
                                || lower(chunks, k).equals("at")
                                || post
                        ? k
                        : -1;
            }
            boolean owned = k + 1 < i && isOwned(chunks, k);
            if (!owned && !chunks.get(k).is(ChunkType.WORD) && !chunks.get(k).is(ChunkType.OTHER)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isObject(List<Chunk> chunks, int i, Decided decided) {
        return chunks.subList(Math.min(decided.end(), i), i).stream()
                .allMatch(chunk ->
                        (chunk.is(ChunkType.WORD) || chunk.is(ChunkType.OTHER)) && !PLACE.contains(chunk.text()));
    }

    private static boolean isListed(List<Chunk> chunks, int from, int to) {
        for (int k = from + 1; k < to; k++) {
            if (!LINK.contains(lower(chunks, k))) {
                return false;
            }
        }
        return to > from + 1;
    }

    /** {@code OpenAI co-founder}. */
    private static boolean isFounder(List<Chunk> chunks, int i) {
        int post = possessed(chunks, i);
        return isPost(chunks, post) && lower(chunks, post).contains("founder");
    }

    private Position position(Spoken spoken, int i, Decided decided, Years years) {
        Chunk chunk = spoken.chunks().get(i);
        return new Position(
                chunk.organization(),
                role(spoken, i, decided),
                years.since(),
                years.until(),
                false,
                spoken.tagged().sentence().text(),
                null);
    }

    private static String role(Spoken spoken, int i, Decided decided) {
        List<Chunk> chunks = spoken.chunks();
        if (decided.cue() == CareerCue.FOUNDED) {
            return lower(chunks, decided.at()).startsWith("co") ? "co-founder" : "founder";
        }
        int after = possessed(chunks, i);
        if (isPost(chunks, after) && !ALUMNI.contains(lower(chunks, after))) {
            return chunks.get(after).text();
        }
        for (int k = i - 1; k >= decided.end() && k >= 0 && !isEmployer(chunks, k); k--) {
            if (chunks.get(k).is(ChunkType.POST)) {
                return chunks.get(k).text();
            }
        }
        String cue = decided.at() < decided.end()
                ? spoken.tagged()
                        .sentence()
                        .words(
                                chunks.get(decided.at()).from(),
                                chunks.get(decided.end() - 1).to())
                : "";
        return cue.contains("founding ") || cue.startsWith("early ") ? cue : null;
    }

    private static boolean isEmployer(List<Chunk> chunks, int i) {
        return chunks.get(i).mayBeOrganization() && !isOwned(chunks, i);
    }

    private String behind(Spoken spoken, int i) {
        String sentence = spoken.tagged().sentence().text();
        List<Chunk> chunks = spoken.chunks();
        int from = end(spoken, i);
        int to = sentence.length();
        for (int k = i + 1; k < chunks.size(); k++) {
            if (chunks.get(k).mayBeOrganization()
                    || chunks.get(k).is(ChunkType.TRIGGER)
                    || chunks.get(k).is(";")) {
                to = end(spoken, k - 1);
                break;
            }
        }
        return from < to ? sentence.substring(from, Math.min(to, from + YEARS_REACH)) : "";
    }

    private static int end(Spoken spoken, int i) {
        var sentence = spoken.tagged().sentence();
        return sentence.tokens().get(spoken.chunks().get(i).to() - 1).end() - sentence.start();
    }

    private static int possessed(List<Chunk> chunks, int i) {
        return lower(chunks, i + 1).equals("'s") ? i + 2 : i + 1;
    }

    private static boolean isPost(List<Chunk> chunks, int i) {
        return i < chunks.size() && chunks.get(i).is(ChunkType.POST);
    }

    /** {@code former Meta researchers}: others. */
    private static boolean isOfMany(List<Chunk> chunks, int i) {
        return isPost(chunks, i) && lower(chunks, i).matches(".*[^is]s");
    }

    private static boolean isAmong(Chunk chunk, List<Organization> organizations) {
        return organizations.stream().anyMatch(one -> one.id().equals(chunk.stableId()));
    }

    private static String lower(List<Chunk> chunks, int i) {
        return i >= 0 && i < chunks.size()
                ? chunks.get(i).text().toLowerCase(Locale.ROOT).replace('’', '\'')
                : "";
    }
}
