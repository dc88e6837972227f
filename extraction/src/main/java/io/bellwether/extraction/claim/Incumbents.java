package io.bellwether.extraction.claim;

import io.bellwether.extraction.frame.Frame;
import io.bellwether.extraction.tag.Chunk;
import io.bellwether.extraction.tag.ChunkType;
import io.bellwether.extraction.tag.TaggedSentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Who holds the post that a headline names without its holder: {@code Intel CFO to leave}, and the text says who. */
final class Incumbents {
    private static final int NEAR = 7;
    private static final int FIRST_SENTENCES = 3;
    private static final List<Set<String>> SAME_POST = List.of(
            Set.of(
                    "ceo",
                    "chief executive",
                    "chief executive officer",
                    "boss",
                    "chief",
                    "head",
                    "president and ceo",
                    "managing director",
                    "md"),
            Set.of(
                    "cfo",
                    "chief financial officer",
                    "finance chief",
                    "finance director",
                    "finance head",
                    "finance boss"),
            Set.of("coo", "chief operating officer", "operations chief", "operations head"),
            Set.of("cto", "chief technology officer", "technology chief", "tech chief"),
            Set.of("chair", "chairman", "chairwoman", "chairperson"),
            Set.of("founder", "co-founder", "cofounder"),
            Set.of("scientist", "researcher", "engineer", "chief scientist"),
            Set.of("exec", "executive", "vice president", "vp", "svp", "evp", "senior vice president"));

    private final Map<String, Chunk> byPost = new LinkedHashMap<>();
    private final Map<String, Chunk> people = new LinkedHashMap<>();

    static Incumbents in(List<TaggedSentence> sentences) {
        Incumbents incumbents = new Incumbents();
        sentences.forEach(incumbents::note);
        return incumbents;
    }

    private void note(TaggedSentence tagged) {
        List<Chunk> chunks = tagged.chunks();
        for (int i = 0; i < chunks.size(); i++) {
            if (chunks.get(i).is(ChunkType.PERSON)) {
                if (tagged.sentence().index() <= FIRST_SENTENCES) {
                    people.putIfAbsent(chunks.get(i).name(), chunks.get(i));
                }
                notePosts(chunks, i);
            }
        }
    }

    private void notePosts(List<Chunk> chunks, int person) {
        if (person > 0 && chunks.get(person - 1).is(ChunkType.POST)) {
            byPost.putIfAbsent(key(chunks.get(person - 1).text()), chunks.get(person));
        }
        boolean apposed = person + 1 < chunks.size() && chunks.get(person + 1).is(",");
        for (int i = person + 2; apposed && i < Math.min(chunks.size(), person + NEAR); i++) {
            if (chunks.get(i).is(ChunkType.POST)) {
                byPost.putIfAbsent(key(chunks.get(i).text()), chunks.get(person));
            }
            if (chunks.get(i).is(",") || chunks.get(i).is(ChunkType.PERSON)) {
                return;
            }
        }
    }

    /** The frames with every post replaced by its holder; those whose holder the article does not name are dropped. */
    List<Frame> resolve(List<Frame> frames) {
        Set<String> movers = new HashSet<>();
        frames.stream()
                .map(Frame::person)
                .filter(chunk -> !chunk.is(ChunkType.POST))
                .forEach(chunk -> movers.add(chunk.name()));
        List<Frame> resolved = new ArrayList<>();
        for (Frame frame : frames) {
            Chunk person = frame.person().is(ChunkType.POST) ? holder(frame.person(), movers) : frame.person();
            if (person != null) {
                resolved.add(frame.withPerson(person));
            }
        }
        return resolved;
    }

    private Chunk holder(Chunk post, Set<String> movers) {
        Chunk holder = byPost.get(key(post.text()));
        if (holder != null) {
            return holder;
        }
        List<Chunk> others = people.values().stream()
                .filter(person -> !movers.contains(person.name()))
                .toList();
        return others.size() == 1 && movers.isEmpty() ? others.getFirst() : null;
    }

    private static String key(String post) {
        String plain = post.toLowerCase(Locale.ROOT)
                .replaceFirst("^(new|next|former|outgoing|incoming|long-time|longtime) ", "");
        for (Set<String> same : SAME_POST) {
            if (same.contains(plain)) {
                return same.iterator().next();
            }
        }
        return plain;
    }
}
