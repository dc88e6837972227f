package io.bellwether.extraction.claim;

import io.bellwether.events.Quote;
import io.bellwether.extraction.frame.Frame;
import io.bellwether.extraction.gazetteer.Gazetteer;
import io.bellwether.extraction.tag.Chunk.Type;
import java.util.List;

/** How likely a claim is read right: how well its sentences fit, how many agree, and how much of it is known. */
final class Confidence {
    private Confidence() {}

    static double of(List<Frame> frames, Gazetteer gazetteer) {
        double best = frames.stream().mapToDouble(Frame::score).max().orElse(0);
        boolean title = frames.stream().anyMatch(frame -> frame.sentence().field() == Quote.Field.TITLE);
        boolean person = frames.stream().anyMatch(frame -> frame.person().is(Type.PERSON));
        double more = (frames.size() > 1 ? 0.08 : 0) + (title ? 0.05 : 0) - (person ? 0 : 0.2);
        return Math.round(100 * Math.clamp(best * 0.85 + more, 0.05, 0.99)) / 100.0;
    }
}
