package io.bellwether.ingest.schedule;

import io.bellwether.ingest.feed.Entry;
import io.bellwether.ingest.feed.FeedHints;
import io.bellwether.ingest.schedule.FeedSchedule.Signs;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A publisher whose document holds the latest so many entries, and who is polled as the schedule says. */
final class SimulatedPublisher {
    private final List<Instant> entries;
    private final int documentLength;
    private final boolean dated;
    private final FeedHints hints;

    /**
     * @param entries        when each was published, oldest first
     * @param documentLength how many the document holds
     * @param dated          whether entries say when they were published
     */
    SimulatedPublisher(List<Instant> entries, int documentLength, boolean dated, FeedHints hints) {
        this.entries = entries;
        this.documentLength = documentLength;
        this.dated = dated;
        this.hints = hints;
    }

    /** What polling brought: the entries that fell out of the document unseen, and how many polls it took. */
    record Polled(List<Instant> lost, int polls) {}

    /** Polls from the first full document until after the last entry. */
    Polled pollBy(FeedSchedule schedule, Random chance) {
        Set<Instant> seen = new HashSet<>(entries.subList(0, documentLength));
        Rhythm rhythm = Rhythm.UNKNOWN;
        Standing standing = Standing.NEW;
        Instant last = null;
        Instant now = entries.get(documentLength - 1);
        int polls = 0;
        while (last == null || last.isBefore(entries.getLast())) {
            List<Instant> document = document(now);
            int fresh = (int) document.stream().filter(seen::add).count();
            Overlap overlap =
                    last == null ? new Overlap(0, document.size()) : new Overlap(document.size() - fresh, fresh);
            rhythm = last != null && fresh == 0
                    ? rhythm.unchanged(last, now)
                    : rhythm.after(document.stream().map(this::entry).toList(), overlap, last, now);
            standing = standing.after(PollOutcome.FETCHED, "", now);
            last = now;
            now = schedule.next(new Signs(standing, rhythm, hints, null, null, null, null), chance.nextDouble(), now);
            polls++;
        }
        List<Instant> lost = new ArrayList<>(entries);
        lost.removeAll(seen);
        return new Polled(lost, polls);
    }

    private List<Instant> document(Instant now) {
        int published = entries.size();
        while (published > 0 && entries.get(published - 1).isAfter(now)) {
            published--;
        }
        return entries.subList(Math.max(0, published - documentLength), published);
    }

    private Entry entry(Instant published) {
        return new Entry(null, "t", null, dated ? published : null, null, null, null, List.of(), List.of(), List.of());
    }

    /** Entries with these gaps between them, no two at the same moment. */
    static List<Instant> entries(Instant from, List<Duration> gaps) {
        List<Instant> entries = new ArrayList<>();
        Instant at = from;
        for (Duration gap : gaps) {
            at = at.plus(gap).plusMillis(1);
            entries.add(at);
        }
        return entries;
    }
}
