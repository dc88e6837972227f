package io.bellwether.extraction.claim;

import io.bellwether.events.Quote;
import io.bellwether.extraction.frame.Frame;
import io.bellwether.extraction.tag.Chunk;
import io.bellwether.extraction.tag.ChunkType;
import java.util.List;
import java.util.stream.Stream;

/**
 * How likely a claim is read right: how well its best sentence fits, whether the headline says so, whether several sentences
 * agree, and how much of it is known. The weights were set by hand on our training passages; they rank, they do not calibrate.
 */
final class Confidence {
    /** News is told in the headline and the first sentences; what only stands farther down is mostly background. */
    private static final int EARLY = 10;

    private Confidence() {}

    static double of(List<Frame> frames) {
        double best = frames.stream().mapToDouble(Frame::score).max().orElse(0);
        double sum = 0.1 + 0.4 * best;
        sum += frames.stream().anyMatch(frame -> frame.sentence().field() == Quote.Field.TITLE) ? 0.12 : 0;
        sum += frames.stream().filter(frame -> frame.score() > 0.3).count() > 1 ? 0.1 : 0;
        sum += frames.stream().anyMatch(frame -> frame.role() != null) ? 0.1 : 0;
        sum += organizations(frames).anyMatch(chunk -> chunk.id() != null) ? 0.15 : 0;
        sum += organizations(frames).anyMatch(chunk -> chunk.is(ChunkType.ORGANIZATION)) ? 0.05 : -0.05;
        sum += frames.stream().anyMatch(frame -> frame.person().is(ChunkType.PERSON)) ? 0.05 : -0.15;
        sum -= frames.stream().allMatch(frame -> frame.sentence().index() > EARLY) ? 0.3 : 0;
        return Math.round(100 * Math.clamp(sum, 0.05, 0.99)) / 100.0;
    }

    private static Stream<Chunk> organizations(List<Frame> frames) {
        return frames.stream().flatMap(frame -> Stream.concat(frame.from().stream(), frame.to().stream()));
    }
}
