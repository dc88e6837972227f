package io.bellwether.extraction.claim;

import io.bellwether.events.Quote;
import io.bellwether.extraction.frame.Desks;
import io.bellwether.extraction.frame.Focus;
import io.bellwether.extraction.frame.Frame;
import io.bellwether.extraction.frame.FrameReader;
import io.bellwether.extraction.tag.Chunk;
import io.bellwether.extraction.tag.ChunkType;
import io.bellwether.extraction.tag.TaggedSentence;
import java.util.ArrayList;
import java.util.List;

/** What the rules read in an article whose names are complete: frames, sentence by sentence, and their agreement. */
final class RuleReading {
    private final FrameReader reader;
    private final Agreement agreement;

    RuleReading(FrameReader reader, Agreement agreement) {
        this.reader = reader;
        this.agreement = agreement;
    }

    List<Claim> claims(List<TaggedSentence> sentences) {
        Desks desks = desks(sentences);
        return agreement.claims(Incumbents.in(sentences).resolve(frames(sentences)).stream()
                .map(desks::complete)
                .toList());
    }

    private static Desks desks(List<TaggedSentence> sentences) {
        Desks desks = new Desks();
        Focus focus = Focus.NONE;
        for (TaggedSentence sentence : sentences) {
            desks.note(sentence, focus);
            focus = focus(sentence, focus);
        }
        return desks;
    }

    private List<Frame> frames(List<TaggedSentence> sentences) {
        List<Frame> frames = new ArrayList<>();
        Focus focus = Focus.NONE;
        Chunk person = null;
        for (TaggedSentence sentence : sentences) {
            for (Frame frame : reader.read(sentence, focus)) {
                Frame resolved = resolve(frame, sentence, person);
                if (resolved != null) {
                    frames.add(resolved);
                }
            }
            focus = focus(sentence, focus);
            person = firstPerson(sentence, person);
        }
        return frames;
    }

    /** "He" is whom this sentence names before it, else whom the last one was about. */
    private static Frame resolve(Frame frame, TaggedSentence sentence, Chunk last) {
        if (!frame.person().is(ChunkType.PRONOUN)) {
            return frame;
        }
        Chunk subject = sentence.chunks().stream()
                .takeWhile(chunk -> chunk.from() < frame.person().from())
                .filter(chunk -> chunk.is(ChunkType.PERSON))
                .findFirst()
                .orElse(last);
        return subject == null ? null : frame.withPerson(subject);
    }

    private static Chunk firstPerson(TaggedSentence sentence, Chunk before) {
        return sentence.chunks().stream()
                .filter(chunk -> chunk.is(ChunkType.PERSON))
                .findFirst()
                .orElse(before);
    }

    /** What the headline is about stays what the article is about; else the organisation that the last sentence began with. */
    private static Focus focus(TaggedSentence sentence, Focus before) {
        if (before.ofTitle()) {
            return before;
        }
        boolean title = sentence.sentence().field() == Quote.Field.TITLE;
        List<Chunk> chunks = sentence.chunks();
        for (int i = 0; i < chunks.size(); i++) {
            if (chunks.get(i).is(ChunkType.ORGANIZATION)
                    || (chunks.get(i).is(ChunkType.NAME) && actsAsOrganization(chunks, i))) {
                return new Focus(chunks.get(i), title);
            }
        }
        return before;
    }

    private static boolean actsAsOrganization(List<Chunk> chunks, int i) {
        if (i + 1 >= chunks.size()) {
            return false;
        }
        Chunk next = chunks.get(i + 1);
        return next.is(ChunkType.POST)
                || (next.is("'s") && chunks.get(i).length() == 1)
                || (next.trigger() != null && next.trigger().act().isDoneToPerson());
    }
}
