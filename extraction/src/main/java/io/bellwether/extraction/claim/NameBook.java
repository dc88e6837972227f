package io.bellwether.extraction.claim;

import io.bellwether.extraction.lexicon.Trigger.Form;
import io.bellwether.extraction.tag.Chunk;
import io.bellwether.extraction.tag.ChunkType;
import io.bellwether.extraction.tag.TaggedSentence;
import io.bellwether.extraction.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The people an article names in full, by their last name: what "LeCun" and "Ms Lim" stand for. */
final class NameBook {
    private static final Set<String> SUFFIXES = Words.of("""
            jr jr. sr sr. ii iii iv""");
    private static final Set<String> HONORIFICS = Words.of("""
            mr mr. mrs mrs. ms ms. dr dr. prof prof. professor sir dame lord lady sen. rep. gov. gen. judge
            justice rev. father baroness""");

    /** Named like a person, and doing business: {@code Laura Ashley chief to leave}. */
    private final Set<String> companies = new HashSet<>();

    private final Set<String> alone = new HashSet<>();
    private final List<Chunk> candidates = new ArrayList<>();
    private final Map<String, Chunk> byLastName = new HashMap<>();
    private final Map<String, Chunk> byFullName = new HashMap<>();

    /** Takes down the full names of a sentence. */
    void note(TaggedSentence tagged) {
        List<Chunk> chunks = tagged.chunks();
        for (int i = 0; i < chunks.size(); i++) {
            Chunk chunk = chunks.get(i);
            if (chunk.is(ChunkType.PERSON)
                    && chunk.id() == null
                    && i == 0
                    && chunks.size() > 1
                    && chunks.get(1).is(ChunkType.POST)) {
                companies.add(chunk.name());
            } else if (chunk.is(ChunkType.NAME) || chunk.is(ChunkType.PERSON)) {
                note(chunk, chunks, i);
            }
        }
    }

    private void note(Chunk chunk, List<Chunk> chunks, int i) {
        String name = plain(chunk.name());
        if (!name.contains(" ")) {
            alone.add(lastName(name));
        } else if (chunk.is(ChunkType.PERSON) || (chunk.mayBePerson() && looksLikePerson(chunks, i))) {
            enter(chunk);
        } else if (chunk.mayBePerson()) {
            candidates.add(chunk);
        }
    }

    private void enter(Chunk chunk) {
        String name = plain(chunk.name());
        Chunk person = chunk.named(name, chunk.id());
        byFullName.putIfAbsent(name.toLowerCase(Locale.ROOT), person);
        byLastName.putIfAbsent(lastName(name), person);
    }

    /** Takes down a name that is a person's for sure. */
    void noteMover(String text) {
        String name = plain(text);
        if (name.contains(" ")) {
            enter(new Chunk(ChunkType.PERSON, 0, 0, name, null, name, null));
        }
    }

    /** Names in full whose last part stands alone elsewhere are people's: companies are cut short from the other end. */
    void settle() {
        candidates.stream()
                .filter(chunk -> alone.contains(lastName(chunk.name())))
                .forEach(this::enter);
    }

    private static boolean looksLikePerson(List<Chunk> chunks, int i) {
        boolean post = i > 0 && chunks.get(i - 1).is(ChunkType.POST);
        return post || isHyphenated(chunks.get(i).name()) || isToldOf(chunks, i);
    }

    /** {@code X, who}, {@code X, 52,}, {@code X, Tesla's chief scientist}, {@code X's resignation}. */
    private static boolean isToldOf(List<Chunk> chunks, int i) {
        if (i + 2 >= chunks.size()) {
            return false;
        }
        Chunk next = chunks.get(i + 1);
        Chunk second = chunks.get(i + 2);
        boolean age =
                second.text().length() == 2 && Character.isDigit(second.text().charAt(0));
        return (next.is(",") && (second.is("who") || age || postFollows(chunks, i + 2)))
                || (next.is("'s")
                        && second.trigger() != null
                        && second.trigger().form() == Form.NOUN);
    }

    private static boolean postFollows(List<Chunk> chunks, int from) {
        for (int i = from; i < chunks.size() && i < from + 5; i++) {
            if (chunks.get(i).is(ChunkType.POST)) {
                return true;
            }
            if (chunks.get(i).is(",")
                    || chunks.get(i).is(ChunkType.PERSON)
                    || chunks.get(i).is(ChunkType.TRIGGER)) {
                return false;
            }
        }
        return false;
    }

    /** {@code Soo-jung}, {@code Tvede-Holt}: a capital and a hyphen in a name of a few words. */
    private static boolean isHyphenated(String name) {
        int hyphen = name.indexOf('-');
        return hyphen > 1 && hyphen < name.length() - 2 && Character.isLetter(name.charAt(hyphen + 1));
    }

    /** The sentence with every name completed that the book knows. */
    TaggedSentence complete(TaggedSentence tagged) {
        List<Chunk> completed = new ArrayList<>(tagged.chunks().size());
        for (Chunk chunk : tagged.chunks()) {
            completed.add(complete(chunk));
        }
        return new TaggedSentence(tagged.sentence(), completed);
    }

    private Chunk complete(Chunk chunk) {
        if (!chunk.is(ChunkType.PERSON) && !chunk.is(ChunkType.NAME)) {
            return chunk;
        }
        if (companies.contains(chunk.name())) {
            return chunk.as(ChunkType.ORGANIZATION);
        }
        String name = plain(chunk.name());
        Chunk known = byFullName.get(name.toLowerCase(Locale.ROOT));
        if (known == null && !name.contains(" ")) {
            known = byLastName.get(lastName(name));
        }
        if (known != null) {
            return chunk.named(known.name(), known.id());
        }
        return chunk.is(ChunkType.PERSON) ? chunk.named(name, chunk.id()) : chunk;
    }

    private static String lastName(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace(",", "");
        String last = plain.substring(plain.lastIndexOf(' ') + 1);
        int before = plain.length() - last.length() - 1;
        return before > 0 && SUFFIXES.contains(last) ? lastName(plain.substring(0, before)) : last;
    }

    /** Without the honorific. */
    static String plain(String name) {
        int space = name.indexOf(' ');
        boolean honored =
                space > 0 && HONORIFICS.contains(name.substring(0, space).toLowerCase(Locale.ROOT));
        return honored ? name.substring(space + 1).trim() : name;
    }
}
