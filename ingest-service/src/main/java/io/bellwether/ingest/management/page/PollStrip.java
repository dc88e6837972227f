package io.bellwether.ingest.management.page;

import io.bellwether.ingest.polling.PastPoll;
import java.util.ArrayList;
import java.util.List;

/**
 * A feed's latest polls as a strip, the newest on the right.
 *
 * @param ticks at most {@value #MOST}
 * @param words for who cannot see it
 */
public record PollStrip(List<Tick> ticks, String words) {
    static final int MOST = 24;

    /** A poll, at its place from the left. */
    public record Tick(int place, Tone tone, String words) {
        /** In the units of the drawing, which gives each poll four. */
        public int left() {
            return place * 4;
        }
    }

    /** Of polls with the newest first. */
    static PollStrip of(List<PastPoll> polls) {
        List<Tick> ticks = new ArrayList<>();
        for (PastPoll poll : polls.stream().limit(MOST).toList().reversed()) {
            Tone tone = Tone.of(poll.outcome());
            int place = MOST - Math.min(MOST, polls.size()) + ticks.size();
            ticks.add(new Tick(place, tone, Words.outcome(poll)));
        }
        long failed = ticks.stream().filter(tick -> tick.tone() == Tone.FAILED).count();
        return new PollStrip(ticks, "Of the last " + ticks.size() + " polls " + failed + " failed");
    }
}
