package io.bellwether.extraction.claim;

import io.bellwether.extraction.lexicon.Words;
import io.bellwether.extraction.tag.Chunk;
import io.bellwether.extraction.tag.Chunk.Type;
import io.bellwether.extraction.tag.TaggedSentence;
import java.util.ArrayList;
import java.util.HashMap;
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

    private final Map<String, Chunk> byLastName = new HashMap<>();
    private final Map<String, Chunk> byFullName = new HashMap<>();

    /** Takes down the full names of a sentence. */
    void note(TaggedSentence tagged) {
        List<Chunk> chunks = tagged.chunks();
        for (int i = 0; i < chunks.size(); i++) {
            Chunk chunk = chunks.get(i);
            String name = plain(chunk.name());
            if (name.contains(" ") && (chunk.is(Type.PERSON) || chunk.mayBePerson() && hasPostBeside(chunks, i))) {
                Chunk person = chunk.named(name, chunk.id());
                byFullName.putIfAbsent(name.toLowerCase(Locale.ROOT), person);
                byLastName.putIfAbsent(lastName(name), person);
            }
        }
    }

    private static boolean hasPostBeside(List<Chunk> chunks, int i) {
        boolean before = i > 0 && chunks.get(i - 1).is(Type.POST);
        boolean behind = i + 2 < chunks.size()
                && chunks.get(i + 1).is(",")
                && chunks.get(i + 2).is(Type.POST);
        return before || behind;
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
        if (!chunk.is(Type.PERSON) && !chunk.is(Type.NAME)) {
            return chunk;
        }
        String name = plain(chunk.name());
        Chunk known = byFullName.get(name.toLowerCase(Locale.ROOT));
        if (known == null && !name.contains(" ")) {
            known = byLastName.get(lastName(name));
        }
        if (known != null) {
            return chunk.named(known.name(), known.id());
        }
        return chunk.is(Type.PERSON) ? chunk.named(name, chunk.id()) : chunk;
    }

    private static String lastName(String name) {
        String[] words = name.toLowerCase(Locale.ROOT).replace(",", "").split("\\s+");
        int last = words.length - 1;
        return last > 0 && SUFFIXES.contains(words[last]) ? words[last - 1] : words[last];
    }

    /** Without the honorific. */
    private static String plain(String name) {
        int space = name.indexOf(' ');
        boolean honored =
                space > 0 && HONORIFICS.contains(name.substring(0, space).toLowerCase(Locale.ROOT));
        return honored ? name.substring(space + 1).trim() : name;
    }
}
